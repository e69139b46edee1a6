package org.slipway.gateway.docker.image.build;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.slipway.gateway.docker.Unfulfilled;

/** The stages of a Dockerfile so far; for the engine they are named s0, s1 and so on, so that no name of the learner's can stand for two things. */
final class Stages {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-_.]*");
    private static final String SCRATCH = "scratch";

    private final Bases bases;
    private final List<String> names = new ArrayList<>();

    Stages(Bases bases) {
        this.bases = bases;
    }

    int count() {
        return names.size();
    }

    /** Begins a stage and gives the engine's line for it. */
    String begin(Optional<String> name, String base, int line) throws IOException {
        String from = base.equals(SCRATCH) ? SCRATCH : earlier(base).orElse("");
        String resolved = from.isEmpty() ? image(base, line) : from;
        String own = name.map(written -> checked(written, line)).orElse("");
        names.add(own);
        return "FROM " + resolved + " AS s" + (names.size() - 1);
    }

    /** The engine's word for what COPY --from names: an earlier stage by name or number, or an image. */
    String source(String written, int line) throws IOException {
        Optional<String> stage = earlier(written);
        if (stage.isPresent()) {
            return stage.get();
        }
        if (written.matches("\\d{1,4}")) {
            int number = Integer.parseInt(written);
            if (number >= names.size() - 1) {
                throw BadDockerfile.syntax(
                        line, "invalid from flag value " + written + ": there is no such stage before");
            }
            return "s" + number;
        }
        return image(written, line);
    }

    private Optional<String> earlier(String written) {
        int index = names.lastIndexOf(written.toLowerCase(Locale.ROOT));
        return written.isEmpty() || index < 0 ? Optional.empty() : Optional.of("s" + index);
    }

    private String image(String name, int line) throws IOException {
        if (name.isEmpty()) {
            throw BadDockerfile.syntax(line, "base name should not be blank");
        }
        return bases.id(name)
                .orElseThrow(() -> new Unfulfilled(
                        404,
                        "dockerfile line " + line + ": there is no image " + name
                                + " here. This course runs offline; docker images shows what there is."));
    }

    private String checked(String written, int line) {
        String name = written.toLowerCase(Locale.ROOT);
        if (!NAME.matcher(name).matches() || name.equals(SCRATCH)) {
            throw BadDockerfile.syntax(line, "invalid name for build stage: \"" + written + "\"");
        }
        if (names.contains(name)) {
            throw BadDockerfile.syntax(line, "duplicate name " + name);
        }
        return name;
    }
}
