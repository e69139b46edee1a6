package org.slipway.gateway.docker.image.build;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An instruction inside a stage, as the engine may read it. */
final class StageLine {
    private static final Pattern FLAG = Pattern.compile("(--\\S*)(?:[ \t]+(.*))?", Pattern.DOTALL);
    private static final Pattern HEREDOC = Pattern.compile("(?s).*(?:^|\\s)\\d*<<-?[^<\\s].*");
    private static final Pattern OUR_LABEL = Pattern.compile("(?is)(?:.*\\s)?slipway\\..*");
    private static final Pattern MADE_UP_LABEL = Pattern.compile("(?s)(?:.*\\s)?[^\\s=]*\\$[^\\s=]*=.*");

    private final Instruction instruction;
    private final Stages stages;

    StageLine(Instruction instruction, Stages stages) {
        this.instruction = instruction;
        this.stages = stages;
    }

    String canonical() throws IOException {
        return instruction.keyword() + " "
                + switch (instruction.keyword()) {
                    case ADD, COPY -> files();
                    case HEALTHCHECK -> healthcheck();
                    case LABEL -> label();
                    case RUN -> run();
                    case WORKDIR -> workdir();
                    case ONBUILD ->
                        throw policy("ONBUILD is not available on this bench; write the instruction itself");
                    case FROM -> throw new IllegalStateException("FROM begins a stage");
                    default -> plain();
                };
    }

    private String plain() {
        if (instruction.arguments().startsWith("--")) {
            throw BadDockerfile.syntax(
                    instruction.line(),
                    "Unknown flag: " + instruction.arguments().split("\\s", 2)[0]);
        }
        return instruction.arguments();
    }

    private String run() {
        if (instruction.arguments().startsWith("--")) {
            throw policy("flags of RUN such as --mount and --network need BuildKit, which this bench does not have");
        }
        return noHeredoc(instruction.arguments());
    }

    private String noHeredoc(String arguments) {
        if (HEREDOC.matcher(arguments).matches()) {
            throw policy("here-documents (<<) need BuildKit, which this bench does not have; write a file and COPY it");
        }
        return arguments;
    }

    private String workdir() {
        String plain = unquoted(plain());
        if (plain.matches("(?s)/+(?:\\./+)*proc(?:/.*)?|.*(?:self|\\d)/+fd(?:/.*)?")) {
            throw policy("WORKDIR does not lead into /proc");
        }
        return instruction.arguments();
    }

    private String label() {
        String arguments = plain();
        String plain = unquoted(arguments);
        if (OUR_LABEL.matcher(plain).matches()) {
            throw policy("labels that start with slipway. are the bench's own; choose another name");
        }
        if (MADE_UP_LABEL.matcher(plain).matches() || plain.split("\\s", 2)[0].matches("[^=]*\\$.*")) {
            throw policy("the name of a label is written out, without variables");
        }
        return arguments;
    }

    private String healthcheck() {
        Flags flags = flags();
        for (String flag : flags.all()) {
            if (flag.startsWith("--interval=")) {
                Healthchecks.interval(flag.substring("--interval=".length())).ifPresent(wrong -> {
                    throw policy(wrong);
                });
            } else if (!flag.matches("--(?:timeout|start-period)=[0-9.a-zµ]+|--retries=\\d{1,4}")) {
                throw BadDockerfile.syntax(instruction.line(), "Unknown flag: " + flag);
            }
        }
        return flags.before(flags.rest());
    }

    private String files() throws IOException {
        Flags flags = flags();
        List<String> passed = new ArrayList<>();
        for (String flag : flags.all()) {
            boolean copy = instruction.keyword() == Instruction.Keyword.COPY;
            if (flag.matches("--chown=[A-Za-z0-9_.:${}-]+")) {
                passed.add(flag);
            } else if (copy && flag.matches("--from=[^\\s\"'\\\\$]+")) {
                passed.add("--from=" + stages.source(flag.substring("--from=".length()), instruction.line()));
            } else {
                throw policy("the flag " + flag + " is not known to the classic builder of this bench");
            }
        }
        if (instruction.keyword() == Instruction.Keyword.ADD) {
            noDownload(flags.rest());
        }
        return new Flags(passed, flags.rest()).before(noHeredoc(flags.rest()));
    }

    /** What the engine would put together to an address it would fetch: the engine, not the learner's network, would go there. */
    private void noDownload(String sources) {
        String plain = unquoted(sources);
        if (plain.contains("://") || plain.contains("git@") || plain.contains("$")) {
            throw policy("ADD takes files of the build context only, without addresses and variables; use COPY");
        }
    }

    private static String unquoted(String text) {
        return text.replaceAll("[\"'\\\\]", "");
    }

    private RuntimeException policy(String why) {
        return BadDockerfile.policy(instruction.line(), why);
    }

    private record Flags(List<String> all, String rest) {
        String before(String arguments) {
            return all.isEmpty() ? arguments : String.join(" ", all) + " " + arguments;
        }
    }

    private Flags flags() {
        List<String> flags = new ArrayList<>();
        String rest = instruction.arguments();
        for (Matcher flag = FLAG.matcher(rest); flag.matches(); flag = FLAG.matcher(rest)) {
            if (flag.group(1).matches("--|.*[\"'\\\\].*") || flag.group(2) == null) {
                throw BadDockerfile.syntax(instruction.line(), "Unknown flag: " + flag.group(1));
            }
            flags.add(flag.group(1));
            rest = flag.group(2);
        }
        return new Flags(flags, rest);
    }
}
