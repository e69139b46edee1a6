package org.slipway.gateway.docker.container;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.UpperCamelCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slipway.gateway.docker.Given;
import org.slipway.gateway.docker.Refused;

/** New limits for a container. 0 leaves a limit as it is. */
@JsonNaming(UpperCamelCaseStrategy.class)
record UpdateSpec(
        Long cpuShares,
        Long cpuPeriod,
        Long cpuQuota,
        Long nanoCpus,
        String cpusetCpus,
        Long memory,
        Long memoryReservation,
        Long pidsLimit,
        List<HostSpec.Ulimit> ulimits,
        HostSpec.@Nullable Restart restartPolicy,
        @JsonAnySetter Map<String, JsonNode> rest) {
    UpdateSpec {
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

    /** The engine's body: what was asked for within the quota, and nothing else. */
    ObjectNode written(LimitRules limits, List<String> warnings) {
        Forbidden.inHostConfig(rest);
        if (!ulimits.isEmpty()) {
            throw Refused.badRequest("ulimits are set when a container is created");
        }
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        if (memory != 0) {
            long bytes = limits.memory(memory);
            body.put("Memory", bytes).put("MemorySwap", bytes);
        }
        if (memoryReservation != 0) {
            body.put("MemoryReservation", limits.memory(memoryReservation));
        }
        long processors = limits.processors(nanoCpus, cpuQuota, cpuPeriod);
        if (processors != 0) {
            body.put("NanoCpus", processors);
        }
        LimitRules.shares(cpuShares, body);
        LimitRules.cpuset(cpusetCpus, body);
        if (pidsLimit != 0) {
            body.put("PidsLimit", limits.processes(pidsLimit));
        }
        if (restartPolicy != null && !restartPolicy.name().isEmpty()) {
            LifeRules.restart(Optional.of(restartPolicy), body, warnings);
        }
        return body;
    }
}
