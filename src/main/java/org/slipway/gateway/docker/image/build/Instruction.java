package org.slipway.gateway.docker.image.build;

import java.util.Locale;

/**
 * One instruction of a Dockerfile.
 *
 * @param line where it starts, from 1
 * @param arguments everything behind the keyword, on one line, without spaces around it
 * @param written as the learner wrote it, on one line
 */
public record Instruction(int line, Keyword keyword, String arguments, String written) {
    /** What Docker's classic builder knows. */
    public enum Keyword {
        FROM,
        RUN,
        CMD,
        ENTRYPOINT,
        LABEL,
        MAINTAINER,
        EXPOSE,
        ENV,
        ADD,
        COPY,
        VOLUME,
        USER,
        WORKDIR,
        ARG,
        STOPSIGNAL,
        HEALTHCHECK,
        SHELL,
        ONBUILD
    }

    /** Of one line that is an instruction already. */
    static Instruction of(int line, String text) {
        String[] parts = text.strip().split("[ \t]+", 2);
        if (parts[0].matches("[A-Za-z]+")) {
            for (Keyword keyword : Keyword.values()) {
                if (keyword.name().equals(parts[0].toUpperCase(Locale.ROOT))) {
                    String arguments = parts.length < 2 ? "" : parts[1].strip();
                    if (arguments.isEmpty()) {
                        throw BadDockerfile.syntax(line, keyword + " requires at least one argument");
                    }
                    return new Instruction(line, keyword, arguments, keyword + " " + arguments);
                }
            }
        }
        throw BadDockerfile.syntax(line, "unknown instruction: " + parts[0].toUpperCase(Locale.ROOT));
    }
}
