package org.slipway.lab;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A folder of labs, looked at again a few times a second at most. What is wrong with one lab is told of that lab and touches no other. */
final class LabFolder {
    private static final System.Logger LOG = System.getLogger(LabFolder.class.getName());
    /** So that a change is seen within a second, however the asking falls. */
    private static final long LOOK_AGAIN_NANOS = 300_000_000L;

    private final Path folder;
    private final LabReader reader;
    private volatile SortedMap<String, LabOnDisk> labs = new TreeMap<>();
    private long lookedAt;
    private boolean looked;

    LabFolder(Path folder, LabReader reader) {
        this.folder = folder;
        this.reader = reader;
    }

    LabReader reader() {
        return reader;
    }

    /** Every lab's folder by its name, faulty ones too. */
    synchronized SortedMap<String, LabOnDisk> labs() {
        return !looked || System.nanoTime() - lookedAt > LOOK_AGAIN_NANOS ? now() : labs;
    }

    /** The same after a look at the disk in any case. */
    synchronized SortedMap<String, LabOnDisk> now() {
        look();
        lookedAt = System.nanoTime();
        looked = true;
        return labs;
    }

    Optional<LabDefinition> definition(String id) {
        return Optional.ofNullable(labs().get(id)).flatMap(LabOnDisk::definition);
    }

    private void look() {
        SortedMap<String, LabOnDisk> found = new TreeMap<>();
        try (Stream<Path> all = Files.list(folder)) {
            List<Path> folders = all.filter(path -> Files.isRegularFile(path.resolve(LabFiles.DEFINITION)))
                    .toList();
            for (Path lab : folders) {
                String id = String.valueOf(lab.getFileName());
                found.put(id, lab(lab, labs.get(id)));
            }
        } catch (IOException | UncheckedIOException unreadable) {
            if (!looked) {
                LOG.log(Level.WARNING, () -> "labs-unreadable folder=" + folder + " because=\"" + unreadable + "\"");
            }
            return;
        }
        labs = Collections.unmodifiableSortedMap(found);
    }

    /** What was read before while the files are the same, else what they say now. */
    private LabOnDisk lab(Path lab, @Nullable LabOnDisk before) {
        String fingerprint = LabOnDisk.fingerprint(lab);
        if (before != null && before.fingerprint().equals(fingerprint)) {
            return before;
        }
        LabOnDisk fresh = LabOnDisk.read(lab, fingerprint, reader, Optional.ofNullable(before));
        fresh.fault()
                .ifPresent(fault -> LOG.log(
                        Level.WARNING,
                        () -> "lab-faulty lab=" + lab.getFileName() + " kept=\"the last good version\" fault=\"" + fault
                                + "\""));
        return fresh;
    }
}
