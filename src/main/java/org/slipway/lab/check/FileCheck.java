package org.slipway.lab.check;

/**
 * A file, read without running anything where it lies.
 *
 * @param in {@code workspace}, or the name of one of the learner's containers
 */
public record FileCheck(String in, String path, boolean exists, Text content) implements CheckSpec {
    public static final String WORKSPACE = "workspace";

    @Override
    public String title() {
        return "`" + path + "` in " + place() + (exists ? " is there" : " is gone")
                + (content.isAny() ? "" : " and has " + content.words());
    }

    /** "the workspace" or the container's name. */
    public String place() {
        return in.equals(WORKSPACE) ? "the workspace" : "`" + in + "`";
    }

    @Override
    public FileCheck filled(Placeholders values) {
        return new FileCheck(values.fill(in), values.fill(path), exists, content.filled(values));
    }
}
