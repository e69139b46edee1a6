package org.slipway.gateway.docker.image.build;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slipway.gateway.docker.image.build.Instruction.Keyword;

/** What {@code docker commit --change} says: instructions of a Dockerfile that only set what an image starts with. */
final class Changes {
    private static final Set<Keyword> KNOWN = EnumSet.of(
            Keyword.CMD,
            Keyword.ENTRYPOINT,
            Keyword.ENV,
            Keyword.EXPOSE,
            Keyword.HEALTHCHECK,
            Keyword.LABEL,
            Keyword.ONBUILD,
            Keyword.STOPSIGNAL,
            Keyword.USER,
            Keyword.VOLUME,
            Keyword.WORKDIR);

    private Changes() {}

    /**
     * Written anew, one instruction each, by the rules of a Dockerfile.
     *
     * @throws org.slipway.gateway.docker.GatewayException for what no Docker or this one does not take
     */
    static List<String> canonical(List<String> written) throws IOException {
        Stages none = new Stages(base -> Optional.empty());
        List<String> changes = new ArrayList<>();
        for (String change : written) {
            if (!change.isBlank()) {
                byte[] text = change.getBytes(StandardCharsets.UTF_8);
                for (Instruction instruction : Dockerfile.read(text).instructions()) {
                    changes.add(canonical(instruction, none));
                }
            }
        }
        return changes;
    }

    private static String canonical(Instruction instruction, Stages none) throws IOException {
        if (!KNOWN.contains(instruction.keyword())) {
            throw BadDockerfile.syntax(instruction.line(), instruction.keyword() + " is not a valid change command");
        }
        return new StageLine(instruction, none).canonical();
    }
}
