package org.slipway.gateway.docker.image.build;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slipway.gateway.docker.Unfulfilled;

/** A Dockerfile, line by line as the engine's own reader takes it: comments and continued lines are gone, what is left is one instruction each. */
public record Dockerfile(List<Instruction> instructions) {
    private static final int LARGEST = 256 * 1024;
    private static final int MOST = 1000;
    private static final int LONGEST = 60_000;
    private static final Pattern DIRECTIVE = Pattern.compile("#[ \t]*([a-zA-Z][a-zA-Z0-9]*)[ \t]*=[ \t]*(.+?)[ \t]*");
    private static final Pattern CONTINUED = Pattern.compile("(.*)\\\\[ \t]*", Pattern.DOTALL);

    /**
     * @throws org.slipway.gateway.docker.GatewayException with the line, for what no Docker or this one does not read
     */
    public static Dockerfile read(byte[] content) {
        if (content.length > LARGEST) {
            throw BadDockerfile.policy(1, "a Dockerfile has " + LARGEST / 1024 + " KB at most");
        }
        List<String> lines = List.of(text(content).split("\n", -1));
        directives(lines);
        List<Instruction> instructions = new ArrayList<>();
        int at = 0;
        while (at < lines.size()) {
            int start = at;
            StringBuilder joined = new StringBuilder();
            boolean more = true;
            while (more && at < lines.size()) {
                more = append(joined, lines.get(at), at == start, at + 1);
                at++;
            }
            if (!joined.toString().isBlank()) {
                instructions.add(Instruction.of(start + 1, checked(joined.toString(), start + 1)));
            }
        }
        if (instructions.isEmpty()) {
            throw new Unfulfilled(400, "dockerfile parse error: file with no instructions");
        }
        if (instructions.size() > MOST) {
            throw BadDockerfile.policy(1, "a Dockerfile has " + MOST + " instructions at most");
        }
        return new Dockerfile(List.copyOf(instructions));
    }

    private static String text(byte[] content) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
            return text.startsWith("\ufeff") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw BadDockerfile.syntax(1, "the file is not UTF-8 text");
        }
    }

    /** Adds a line to an instruction; true when the instruction goes on in the next. */
    private static boolean append(StringBuilder joined, String physical, boolean first, int number) {
        String line = physical.endsWith("\r") ? physical.substring(0, physical.length() - 1) : physical;
        if (line.chars().anyMatch(next -> Character.isISOControl(next) && next != '\t')) {
            throw BadDockerfile.syntax(number, "there is a control character");
        }
        String stripped = line.stripLeading();
        if (stripped.isEmpty() || stripped.startsWith("#")) {
            return !first;
        }
        Matcher continued = CONTINUED.matcher(first ? stripped : line);
        boolean more = continued.matches();
        joined.append(more ? continued.group(1) : first ? stripped : line);
        return more;
    }

    /** Only before anything else can a comment be more than a comment. */
    private static void directives(List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            Matcher directive = DIRECTIVE.matcher(lines.get(i).strip());
            if (!directive.matches()) {
                return;
            }
            String name = directive.group(1).toLowerCase(java.util.Locale.ROOT);
            if (name.equals("escape") && !directive.group(2).equals("\\")) {
                throw BadDockerfile.policy(i + 1, "the escape character stays the backslash on this bench");
            }
            if (name.equals("syntax")) {
                throw BadDockerfile.policy(
                        i + 1, "there is no other Dockerfile syntax on this bench; take the line out");
            }
        }
    }

    /** A line of which the engine's reader would make something else does not leave here. */
    private static String checked(String joined, int number) {
        String line = joined.strip();
        if (line.length() > LONGEST) {
            throw BadDockerfile.policy(number, "an instruction has " + LONGEST + " characters at most");
        }
        if (CONTINUED.matcher(line).matches()) {
            throw BadDockerfile.syntax(number, "the instruction ends in a backslash");
        }
        return line;
    }
}
