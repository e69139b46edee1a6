package org.slipway.course.yaml;

/** Something in an author's file that must be put right; the message starts with {@code file:line:}. */
public final class FaultyFile extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String file;
    private final int line;
    private final String problem;

    /**
     * @param file the file as its author knows it, with its folder
     * @param line the line, counted from 1
     * @param problem what is wrong and, where it can be said, what to write instead
     */
    public FaultyFile(String file, int line, String problem) {
        super(file + ":" + line + ": " + problem);
        this.file = file;
        this.line = line;
        this.problem = problem;
    }

    public String file() {
        return file;
    }

    public int line() {
        return line;
    }

    public String problem() {
        return problem;
    }
}
