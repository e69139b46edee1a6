package org.slipway.lab;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.slipway.course.yaml.FaultyFile;

/**
 * Every file of one lab's folder by its path within it, so that a definition can be kept as it was when a session started.
 *
 * @param id the folder's name
 */
record LabFiles(String id, SortedMap<String, String> texts) {
    static final String DEFINITION = "lab.yaml";
    private static final int MOST_BYTES = 512 * 1024;

    static LabFiles read(Path folder) throws IOException {
        SortedMap<String, String> texts = new TreeMap<>();
        long bytes = 0;
        for (Path file : filesOf(folder)) {
            bytes += Files.size(file);
            if (bytes > MOST_BYTES) {
                throw new FaultyFile(
                        folder.getFileName() + "/" + DEFINITION,
                        1,
                        "the files of a lab may hold " + MOST_BYTES / 1024 + " KiB together; these are more");
            }
            String name = folder.relativize(file).toString().replace('\\', '/');
            texts.put(name, text(file, folder.getFileName() + "/" + name));
        }
        return new LabFiles(folder.getFileName().toString(), texts);
    }

    private static String text(Path file, String label) throws IOException {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (CharacterCodingException binary) {
            throw new FaultyFile(label, 1, "a lab's files are text in UTF-8; this one is not");
        }
    }

    static List<Path> filesOf(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
        }
    }

    Optional<String> text(String name) {
        return Optional.ofNullable(texts.get(name));
    }

    /** Sixteen hexadecimal digits that change with any file. */
    String version() {
        try {
            MessageDigest hash = MessageDigest.getInstance("SHA-256");
            texts.forEach((name, text) ->
                    hash.update((id + "\0" + name + "\0" + text + "\0").getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(hash.digest()).substring(0, 16);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    String json() {
        return LabArchive.write(this);
    }

    static LabFiles fromJson(String json) {
        return LabArchive.read(json);
    }
}
