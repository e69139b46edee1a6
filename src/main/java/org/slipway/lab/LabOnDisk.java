package org.slipway.lab;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.slipway.course.yaml.FaultyFile;

/**
 * A lab's folder as it was last looked at.
 *
 * @param fingerprint names, sizes and times of its files
 * @param definition the last version without a fault
 * @param proof what proves that version
 * @param fault what is wrong with the files now
 */
record LabOnDisk(
        Path folder,
        String fingerprint,
        Optional<LabDefinition> definition,
        Optional<LabProof> proof,
        Optional<LabFault> fault) {
    static LabOnDisk read(Path folder, String fingerprint, LabReader reader, Optional<LabOnDisk> before) {
        try {
            LabDefinition definition = reader.read(LabFiles.read(folder));
            LabProof proof = ProofReader.read(definition);
            return new LabOnDisk(folder, fingerprint, Optional.of(definition), Optional.of(proof), Optional.empty());
        } catch (FaultyFile faulty) {
            return faulty(folder, fingerprint, before, LabFault.of(faulty));
        } catch (IOException | RuntimeException unreadable) {
            // one lab never takes the others along, whatever is wrong with it
            LabFault fault = new LabFault(
                    folder.getFileName() + "/" + LabFiles.DEFINITION,
                    1,
                    "the lab's files cannot be read: " + unreadable);
            return faulty(folder, fingerprint, before, fault);
        }
    }

    private static LabOnDisk faulty(Path folder, String fingerprint, Optional<LabOnDisk> before, LabFault fault) {
        return new LabOnDisk(
                folder,
                fingerprint,
                before.flatMap(LabOnDisk::definition),
                before.flatMap(LabOnDisk::proof),
                Optional.of(fault));
    }

    LabEntry entry() {
        return new LabEntry(String.valueOf(folder.getFileName()), folder, definition.map(LabDefinition::lab), fault);
    }

    /** No file is opened for it. */
    static String fingerprint(Path folder) {
        StringBuilder now = new StringBuilder();
        try {
            for (Path file : LabFiles.filesOf(folder)) {
                now.append(folder.relativize(file)).append(' ');
                now.append(Files.size(file)).append(' ');
                now.append(Files.getLastModifiedTime(file).toInstant()).append('\n');
            }
        } catch (IOException | UncheckedIOException unreadable) {
            now.append(unreadable);
        }
        return now.toString();
    }
}
