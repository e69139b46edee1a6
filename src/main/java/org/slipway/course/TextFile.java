package org.slipway.course;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slipway.course.yaml.FaultyFile;

/**
 * A file of the content folder with its text.
 *
 * @param label its path as its author knows it, from the content folder on
 */
record TextFile(Path path, String label, String text) {
    private static final long LARGEST = 1024L * 1024;

    /** @throws FaultyFile when it cannot be read as UTF-8 text of at most 1 MiB */
    static TextFile read(Path content, Path path) {
        String label = content.getFileName() + "/"
                + content.relativize(path).toString().replace('\\', '/');
        try {
            if (Files.size(path) > LARGEST) {
                throw new FaultyFile(label, 1, "this file is larger than 1 MiB");
            }
            return new TextFile(path, label, Files.readString(path).replace("\r\n", "\n"));
        } catch (CharacterCodingException notText) {
            throw new FaultyFile(label, 1, "this file is not UTF-8 text");
        } catch (IOException gone) {
            throw new FaultyFile(label, 1, "this file cannot be read: " + gone);
        }
    }

    String name() {
        return String.valueOf(path.getFileName());
    }
}
