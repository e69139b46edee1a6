package org.slipway.lab;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Labs that a test writes. */
public final class LabFolderOf {
    private LabFolderOf() {}

    /** Writes a lab of these steps, whose every file that is not given is a page. */
    public static void write(Path folder, String id, String steps, Map<String, String> scripts) {
        try {
            Path lab = Files.createDirectories(folder.resolve(id));
            Files.writeString(lab.resolve("page.md"), "# Do it\n\nGo.\n");
            Files.writeString(lab.resolve("solve.sh"), "true\n");
            for (Map.Entry<String, String> script : scripts.entrySet()) {
                Files.writeString(lab.resolve(script.getKey()), script.getValue());
            }
            Files.writeString(
                    lab.resolve("lab.yaml"),
                    "schema: 1\nid: " + id
                            + "\ntitle: Lab\nchapter: docker\nminutes: 20\nparameters: {port: 8000..8999}\nsteps:\n"
                            + steps);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
