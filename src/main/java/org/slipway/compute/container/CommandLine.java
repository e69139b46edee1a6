package org.slipway.compute.container;

import java.util.ArrayList;
import java.util.List;

/** Splits a line into words as a shell does: blanks separate, quotes and backslashes keep; nothing is expanded. */
final class CommandLine {
    private static final int LONGEST = 4096;

    private final String line;
    private final List<String> words = new ArrayList<>();
    private final StringBuilder word = new StringBuilder();
    private boolean inWord;
    private int at;

    private CommandLine(String line) {
        this.line = line;
    }

    /** The words of {@code line}; none for a blank one. Throws {@link ContainerRefused} for what has no end. */
    static List<String> words(String line) {
        if (line.length() > LONGEST) {
            throw refused("The command is longer than " + LONGEST + " characters. Shorten it.");
        }
        if (line.indexOf('\0') >= 0) {
            throw refused("The command holds a null character. Remove it.");
        }
        return new CommandLine(line).split();
    }

    private List<String> split() {
        while (at < line.length()) {
            char c = line.charAt(at++);
            switch (c) {
                case ' ', '\t', '\n', '\r' -> endWord();
                case '\'' -> single();
                case '"' -> doubled();
                case '\\' -> keep(escaped());
                default -> keep(c);
            }
        }
        endWord();
        return List.copyOf(words);
    }

    private void single() {
        int opened = at;
        int end = line.indexOf('\'', at);
        if (end < 0) {
            throw open('\'', opened);
        }
        inWord = true;
        word.append(line, at, end);
        at = end + 1;
    }

    private void doubled() {
        int opened = at;
        inWord = true;
        while (at < line.length()) {
            char c = line.charAt(at++);
            if (c == '"') {
                return;
            }
            boolean escape = c == '\\' && at < line.length() && "\\\"$`".indexOf(line.charAt(at)) >= 0;
            word.append(escape ? line.charAt(at++) : c);
        }
        throw open('"', opened);
    }

    private char escaped() {
        if (at == line.length()) {
            throw refused(
                    "The command ends with a backslash. Remove it, or write the character that it stands before.");
        }
        return line.charAt(at++);
    }

    private void keep(char c) {
        inWord = true;
        word.append(c);
    }

    private void endWord() {
        if (inWord) {
            words.add(word.toString());
            word.setLength(0);
            inWord = false;
        }
    }

    private static ContainerRefused open(char quote, int position) {
        return refused(
                "The " + quote + " at character " + position + " of the command is never closed. Add the closing "
                        + quote + ", or write \\" + quote + " for the character itself.");
    }

    private static ContainerRefused refused(String message) {
        return new ContainerRefused("command", message);
    }
}
