package org.slipway.engine.docker;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.command.CreateContainerCmd;
import com.github.dockerjava.api.command.InspectContainerResponse;
import com.github.dockerjava.api.exception.DockerException;
import com.github.dockerjava.api.exception.NotFoundException;
import com.github.dockerjava.api.exception.NotModifiedException;
import com.github.dockerjava.api.model.Container;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slipway.engine.EngineException;
import org.slipway.engine.SandboxInfo;
import org.slipway.engine.SandboxSpec;

/** Containers from launch to removal. */
final class Sandboxes {
    private final Calls calls;
    private final Labelling labelling;

    Sandboxes(Calls calls, Labelling labelling) {
        this.calls = calls;
        this.labelling = labelling;
    }

    SandboxInfo launch(SandboxSpec spec) {
        return calls.starting(docker -> {
            String id = create(docker, spec).exec().getId();
            try {
                docker.startContainerCmd(id).exec();
                if (!spec.command().isEmpty()) {
                    StartCheck.await(docker, id);
                }
                return Inspection.of(docker.inspectContainerCmd(id).exec());
            } catch (RuntimeException e) {
                removeQuietly(docker, id, e);
                throw e;
            }
        });
    }

    List<SandboxInfo> list(Map<String, String> labels) {
        return calls.quick(docker ->
                docker
                        .listContainersCmd()
                        .withShowAll(true)
                        .withFilter("label", labelling.filters(labels))
                        .exec()
                        .stream()
                        .map(Container::getId)
                        .flatMap(id -> found(docker, id).stream())
                        .toList());
    }

    Optional<SandboxInfo> inspect(String id) {
        return calls.quick(docker -> found(docker, id));
    }

    void start(String id) {
        calls.starting(docker -> {
            try {
                docker.startContainerCmd(id).exec();
            } catch (NotModifiedException e) {
                // runs already
            } catch (DockerException e) {
                if (!EngineFaults.chain(e).contains("try unpause instead")) {
                    throw e;
                }
                docker.unpauseContainerCmd(id).exec();
            }
            return id;
        });
    }

    void stop(String id, Duration grace) {
        calls.patient(docker -> {
            try {
                docker.stopContainerCmd(id)
                        .withTimeout(Math.toIntExact(grace.toSeconds()))
                        .exec();
            } catch (NotModifiedException e) {
                // stopped already
            }
            return id;
        });
    }

    void remove(String id) {
        calls.patient(docker -> {
            try {
                docker.removeContainerCmd(id)
                        .withForce(true)
                        .withRemoveVolumes(true)
                        .exec();
            } catch (NotFoundException e) {
                // gone already
            } catch (RuntimeException e) {
                if (!EngineFaults.chain(e).contains("is already in progress")) {
                    throw e;
                }
            }
            return id;
        });
    }

    CreateContainerCmd create(DockerClient docker, SandboxSpec spec) {
        CreateContainerCmd create = docker.createContainerCmd(spec.image())
                .withName(spec.name())
                .withHostConfig(Profiles.hostConfig(spec))
                .withEnv(spec.environment().entrySet().stream()
                        .map(entry -> entry.getKey() + "=" + entry.getValue())
                        .toList())
                .withLabels(labelling.forced(spec.labels()));
        if (!spec.command().isEmpty()) {
            create.withCmd(spec.command());
        }
        if (spec.network().isPresent() && !spec.aliases().isEmpty()) {
            create.withAliases(spec.aliases());
        }
        spec.hostname().ifPresent(create::withHostName);
        Profiles.user(spec.profile()).ifPresent(create::withUser);
        return create;
    }

    private Optional<SandboxInfo> found(DockerClient docker, String id) {
        try {
            InspectContainerResponse said = docker.inspectContainerCmd(id).exec();
            return labelling.isOurs(said.getConfig().getLabels()) ? Optional.of(Inspection.of(said)) : Optional.empty();
        } catch (NotFoundException e) {
            return Optional.empty();
        }
    }

    private static void removeQuietly(DockerClient docker, String id, RuntimeException why) {
        try {
            docker.removeContainerCmd(id)
                    .withForce(true)
                    .withRemoveVolumes(true)
                    .exec();
        } catch (RuntimeException e) {
            EngineException second = EngineFaults.translated(e);
            why.addSuppressed(second);
        }
    }
}
