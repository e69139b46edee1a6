package org.slipway.lab.format;

import org.slipway.course.yaml.FaultyFile;

/** A file that a definition names; its placeholders are all parameters. */
public record LabText(String name, String text) {
    static LabText read(Node node, String key) {
        String name = node.yaml().string(key);
        String text = node.reading()
                .files()
                .apply(name)
                .orElseThrow(() -> node.fault(key, "there is no file `" + name + "` in the lab's folder"));
        String file = node.reading().lab() + "/" + name;
        String[] lines = text.split("\\R", -1);
        for (int i = 0; i < lines.length; i++) {
            int line = i + 1;
            Places.unknown(lines[i], node.reading().parameters()).ifPresent(problem -> {
                throw new FaultyFile(file, line, problem);
            });
        }
        return new LabText(name, text);
    }
}
