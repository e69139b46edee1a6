package org.slipway.lab;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slipway.course.yaml.FaultyFile;

/** A folder of labs, looked at again once a second at most. */
final class LabFolder {
    private static final System.Logger LOG = System.getLogger(LabFolder.class.getName());
    private static final long LOOK_AGAIN_NANOS = 1_000_000_000L;

    private final Path folder;
    private final LabReader reader;
    private final Map<String, String> fingerprints = new HashMap<>();
    private volatile SortedMap<String, LabDefinition> definitions = new TreeMap<>();
    private long lookedAt;
    private boolean looked;

    LabFolder(Path folder, LabReader reader) {
        this.folder = folder;
        this.reader = reader;
    }

    LabReader reader() {
        return reader;
    }

    synchronized SortedMap<String, LabDefinition> definitions() {
        if (!looked || System.nanoTime() - lookedAt > LOOK_AGAIN_NANOS) {
            look();
            lookedAt = System.nanoTime();
            looked = true;
        }
        return definitions;
    }

    private void look() {
        SortedMap<String, LabDefinition> found = new TreeMap<>();
        try (Stream<Path> all = Files.list(folder)) {
            List<Path> labs = all.filter(path -> Files.isRegularFile(path.resolve(LabFiles.DEFINITION)))
                    .toList();
            for (Path lab : labs) {
                String id = lab.getFileName().toString();
                LabDefinition definition = changed(lab, id) ? reread(lab, id) : definitions.get(id);
                if (definition != null) {
                    found.put(id, definition);
                }
            }
        } catch (IOException unreadable) {
            if (!looked) {
                LOG.log(Level.WARNING, () -> "labs-unreadable folder=" + folder + " because=\"" + unreadable + "\"");
            }
            return;
        }
        definitions = Collections.unmodifiableSortedMap(found);
    }

    /** The definition as the files say it now, or the last good one when they are broken. */
    private @Nullable LabDefinition reread(Path lab, String id) {
        try {
            return reader.read(LabFiles.read(lab));
        } catch (FaultyFile faulty) {
            LOG.log(
                    Level.WARNING,
                    () -> "lab-faulty lab=" + id + " kept=\"the last good version\" fault=\"" + faulty.getMessage()
                            + "\"");
        } catch (IOException unreadable) {
            LOG.log(
                    Level.WARNING,
                    () -> "lab-unreadable lab=" + id + " kept=\"the last good version\" because=\"" + unreadable
                            + "\"");
        }
        return definitions.get(id);
    }

    private boolean changed(Path lab, String id) throws IOException {
        StringBuilder now = new StringBuilder();
        for (Path file : LabFiles.filesOf(lab)) {
            now.append(lab.relativize(file)).append(' ');
            now.append(Files.size(file)).append(' ');
            now.append(Files.getLastModifiedTime(file).toMillis()).append('\n');
        }
        return !now.toString().equals(fingerprints.put(id, now.toString()));
    }
}
