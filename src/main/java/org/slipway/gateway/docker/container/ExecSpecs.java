package org.slipway.gateway.docker.container;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.UpperCamelCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slipway.gateway.docker.Given;
import org.slipway.gateway.docker.Refused;

/** A command that is to run in a container, as Docker's API spells it. */
final class ExecSpecs {
    private ExecSpecs() {}

    /** ConsoleSize is the client's terminal, which it tells in another request too. */
    @JsonNaming(UpperCamelCaseStrategy.class)
    record Create(
            String user,
            Boolean privileged,
            Boolean tty,
            Boolean attachStdin,
            Boolean attachStdout,
            Boolean attachStderr,
            Boolean detach,
            String detachKeys,
            List<String> env,
            String workingDir,
            List<String> cmd,
            @Nullable JsonNode consoleSize,
            @Nullable String container) {
        Create {
            user = Given.text(user);
            privileged = Given.yes(privileged);
            tty = Given.yes(tty);
            attachStdin = Given.yes(attachStdin);
            attachStdout = Given.yes(attachStdout);
            attachStderr = Given.yes(attachStderr);
            detach = Given.yes(detach);
            detachKeys = Given.text(detachKeys);
            env = Given.list(env);
            workingDir = Given.text(workingDir);
            cmd = Given.list(cmd);
        }

        /** The engine's body, without anything that was not looked at. */
        ObjectNode written() {
            if (privileged) {
                throw Refused.forbidden(
                        "exec --privileged is not for this bench: it would open the server that all learners share");
            }
            ObjectNode body = JsonNodeFactory.instance.objectNode();
            body.put("User", ProcessRules.user(user));
            body.put("Tty", tty);
            body.put("AttachStdin", attachStdin);
            body.put("AttachStdout", attachStdout);
            body.put("AttachStderr", attachStderr);
            if (!detachKeys.isEmpty()) {
                body.put("DetachKeys", StreamEndpoints.keys(detachKeys));
            }
            ProcessRules.words(body, "Env", ProcessRules.environment(env));
            if (!workingDir.isEmpty()) {
                body.put("WorkingDir", Places.workingDirectory(workingDir));
            }
            ProcessRules.words(body, "Cmd", ProcessRules.command(cmd));
            return body;
        }
    }

    @JsonNaming(UpperCamelCaseStrategy.class)
    record Start(Boolean detach, Boolean tty, @Nullable JsonNode consoleSize) {
        Start {
            detach = Given.yes(detach);
            tty = Given.yes(tty);
        }

        ObjectNode written() {
            return JsonNodeFactory.instance.objectNode().put("Detach", detach).put("Tty", tty);
        }
    }
}
