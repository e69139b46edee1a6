package org.slipway.gateway.docker.image.build;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** One word of a Dockerfile with its quotes taken off and its variables put in, as far as the engine does it before any stage begins. */
final class Words {
    private final String text;
    private final int line;
    private final Function<String, Optional<String>> variables;
    private int at;

    private Words(String text, int line, Function<String, Optional<String>> variables) {
        this.text = text;
        this.line = line;
        this.variables = variables;
    }

    /** @param variables by name; empty for one that is not set */
    static String expand(String word, int line, Function<String, Optional<String>> variables) {
        Words words = new Words(word, line, variables);
        String expanded = words.until('\0');
        if (words.at < word.length()) {
            throw BadDockerfile.syntax(line, "syntax error in " + word);
        }
        return expanded;
    }

    /** Takes a line apart where there is space outside of quotes; quotes stay. */
    static List<String> split(String line) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        char quote = 0;
        for (int i = 0; i < line.length(); i++) {
            char next = line.charAt(i);
            if (quote == 0 && (next == ' ' || next == '\t')) {
                if (!word.isEmpty()) {
                    words.add(word.toString());
                    word.setLength(0);
                }
                continue;
            }
            word.append(next);
            if (next == '\\' && quote != '\'' && i + 1 < line.length()) {
                word.append(line.charAt(++i));
            } else if (quote == next) {
                quote = 0;
            } else if (quote == 0 && (next == '"' || next == '\'')) {
                quote = next;
            }
        }
        if (!word.isEmpty()) {
            words.add(word.toString());
        }
        return words;
    }

    private String until(char end) {
        StringBuilder out = new StringBuilder();
        while (at < text.length() && text.charAt(at) != end) {
            char next = text.charAt(at++);
            switch (next) {
                case '\'' -> out.append(literal());
                case '"' -> out.append(quoted());
                case '\\' -> out.append(at < text.length() ? text.charAt(at++) : '\\');
                case '$' -> out.append(variable());
                default -> out.append(next);
            }
        }
        return out.toString();
    }

    private String literal() {
        int end = text.indexOf('\'', at);
        if (end < 0) {
            throw unfinished();
        }
        String inside = text.substring(at, end);
        at = end + 1;
        return inside;
    }

    private String quoted() {
        StringBuilder out = new StringBuilder();
        while (at < text.length()) {
            char next = text.charAt(at++);
            if (next == '"') {
                return out.toString();
            } else if (next == '$') {
                out.append(variable());
            } else if (next == '\\' && at < text.length() && "\"$\\".indexOf(text.charAt(at)) >= 0) {
                out.append(text.charAt(at++));
            } else {
                out.append(next);
            }
        }
        throw unfinished();
    }

    private String variable() {
        if (at >= text.length() || text.charAt(at) != '{') {
            String name = name();
            return name.isEmpty() ? "$" : variables.apply(name).orElse("");
        }
        at++;
        String name = name();
        Optional<String> value = variables.apply(name).filter(some -> !some.isEmpty());
        if (name.isEmpty() || at >= text.length()) {
            throw unfinished();
        }
        if (text.charAt(at) == '}') {
            at++;
            return value.orElse("");
        }
        if (!text.startsWith(":-", at) && !text.startsWith(":+", at)) {
            throw BadDockerfile.syntax(line, "unsupported modifier in substitution of " + name);
        }
        boolean otherwise = text.charAt(at + 1) == '-';
        at += 2;
        String word = until('}');
        if (at >= text.length()) {
            throw unfinished();
        }
        at++;
        return otherwise ? value.orElse(word) : value.map(some -> word).orElse("");
    }

    private String name() {
        int start = at;
        while (at < text.length() && isName(text.charAt(at), at > start)) {
            at++;
        }
        return text.substring(start, at);
    }

    private static boolean isName(char next, boolean inside) {
        boolean letter = next >= 'a' && next <= 'z' || next >= 'A' && next <= 'Z' || next == '_';
        return letter || inside && next >= '0' && next <= '9';
    }

    private RuntimeException unfinished() {
        return BadDockerfile.syntax(line, "unexpected end of " + text);
    }
}
