package org.slipway.gateway.docker.container;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.UpperCamelCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slipway.gateway.docker.Given;
import org.slipway.gateway.docker.StrictJson;

/**
 * The part of a container's wishes that Docker calls HostConfig. Numbers: 0 means nothing was asked for.
 *
 * @param rest fields that nothing is done with; {@link Forbidden} looks at them
 */
@JsonNaming(UpperCamelCaseStrategy.class)
record HostSpec(
        List<String> binds,
        List<Mount> mounts,
        Map<String, String> tmpfs,
        List<String> volumesFrom,
        @Nullable LogChoice logConfig,
        String networkMode,
        Map<String, @Nullable List<PortBinding>> portBindings,
        Boolean publishAllPorts,
        @Nullable Restart restartPolicy,
        Boolean autoRemove,
        Boolean readonlyRootfs,
        Boolean init,
        List<String> capAdd,
        List<String> capDrop,
        List<String> securityOpt,
        List<String> groupAdd,
        List<String> extraHosts,
        String ipcMode,
        String pidMode,
        Long shmSize,
        Long cpuShares,
        Long cpuPeriod,
        Long cpuQuota,
        Long nanoCpus,
        String cpusetCpus,
        Long memory,
        Long memoryReservation,
        Long pidsLimit,
        List<Ulimit> ulimits,
        @JsonAnySetter Map<String, JsonNode> rest) {

    @JsonNaming(UpperCamelCaseStrategy.class)
    record LogChoice(String type, Map<String, String> config) {
        LogChoice {
            type = Given.text(type);
            config = Given.map(config);
        }
    }

    @JsonNaming(UpperCamelCaseStrategy.class)
    record PortBinding(String hostIp, String hostPort) {
        PortBinding {
            hostIp = Given.text(hostIp);
            hostPort = Given.text(hostPort);
        }
    }

    @JsonNaming(UpperCamelCaseStrategy.class)
    record Restart(String name, Long maximumRetryCount) {
        Restart {
            name = Given.text(name);
            maximumRetryCount = Given.number(maximumRetryCount);
        }
    }

    @JsonNaming(UpperCamelCaseStrategy.class)
    record Ulimit(String name, Long soft, Long hard) {
        Ulimit {
            name = Given.text(name);
            soft = Given.number(soft);
            hard = Given.number(hard);
        }
    }

    /**
     * @param rest bind and cluster options, and whatever else a mount has that is not ours to do
     */
    @JsonNaming(UpperCamelCaseStrategy.class)
    record Mount(
            String type,
            String source,
            String target,
            Boolean readOnly,
            @Nullable VolumeChoice volumeOptions,
            @Nullable TmpfsChoice tmpfsOptions,
            @JsonAnySetter Map<String, JsonNode> rest) {
        Mount {
            type = Given.text(type);
            source = Given.text(source);
            target = Given.text(target);
            readOnly = Given.yes(readOnly);
            rest = Given.map(rest);
        }
    }

    @JsonNaming(UpperCamelCaseStrategy.class)
    record VolumeChoice(
            Boolean noCopy,
            Map<String, String> labels,
            @JsonAnySetter Map<String, JsonNode> rest) {
        VolumeChoice {
            noCopy = Given.yes(noCopy);
            labels = Given.map(labels);
            rest = Given.map(rest);
        }
    }

    @JsonNaming(UpperCamelCaseStrategy.class)
    record TmpfsChoice(Long sizeBytes, Long mode) {
        TmpfsChoice {
            sizeBytes = Given.number(sizeBytes);
            mode = Given.number(mode);
        }
    }

    HostSpec {
        binds = Given.list(binds);
        mounts = Given.list(mounts);
        tmpfs = Given.map(tmpfs);
        volumesFrom = Given.list(volumesFrom);
        networkMode = Given.text(networkMode);
        portBindings = Given.map(portBindings);
        portBindings.values().forEach(Given::list);
        publishAllPorts = Given.yes(publishAllPorts);
        autoRemove = Given.yes(autoRemove);
        readonlyRootfs = Given.yes(readonlyRootfs);
        init = Given.yes(init);
        capAdd = Given.list(capAdd);
        capDrop = Given.list(capDrop);
        securityOpt = Given.list(securityOpt);
        groupAdd = Given.list(groupAdd);
        extraHosts = Given.list(extraHosts);
        ipcMode = Given.text(ipcMode);
        pidMode = Given.text(pidMode);
        shmSize = Given.number(shmSize);
        cpuShares = Given.number(cpuShares);
        cpuPeriod = Given.number(cpuPeriod);
        cpuQuota = Given.number(cpuQuota);
        nanoCpus = Given.number(nanoCpus);
        cpusetCpus = Given.text(cpusetCpus);
        memory = Given.number(memory);
        memoryReservation = Given.number(memoryReservation);
        pidsLimit = Given.number(pidsLimit);
        ulimits = Given.list(ulimits);
        rest = Given.map(rest);
    }

    static HostSpec none() {
        return StrictJson.read("{}", HostSpec.class);
    }

    Optional<LogChoice> log() {
        return Optional.ofNullable(logConfig);
    }

    Optional<Restart> restart() {
        return Optional.ofNullable(restartPolicy);
    }
}
