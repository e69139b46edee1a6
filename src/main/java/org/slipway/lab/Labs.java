package org.slipway.lab;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.slipway.course.MarkdownRenderer;

/** The labs in the folder {@code slipway.labs}; a changed file is read again, a broken one leaves the last good version in place. */
@ApplicationScoped
public class Labs {
    private final LabFolder folder;

    @Inject
    Labs(@ConfigProperty(name = "slipway.labs", defaultValue = "labs") String folder, MarkdownRenderer markdown) {
        this.folder = new LabFolder(Path.of(folder), new LabReader(markdown));
    }

    public Optional<Lab> lab(String id) {
        return definition(id).map(LabDefinition::lab);
    }

    public List<Lab> ofChapter(String chapterId) {
        return all().stream().filter(lab -> lab.chapter().equals(chapterId)).toList();
    }

    public List<Lab> all() {
        return folder.labs().values().stream()
                .flatMap(lab -> lab.definition().stream())
                .map(LabDefinition::lab)
                .toList();
    }

    /** Every lab's folder with what is wrong in it, as it is on the disk. */
    public List<LabEntry> entries() {
        return folder.labs().values().stream().map(LabOnDisk::entry).toList();
    }

    /** One lab's folder as it is on the disk at this moment; empty when there is none. */
    public Optional<LabEntry> entryNow(String id) {
        return Optional.ofNullable(folder.now().get(id)).map(LabOnDisk::entry);
    }

    /** What proves the lab. */
    public Optional<LabProof> proof(String id) {
        return Optional.ofNullable(folder.labs().get(id)).flatMap(LabOnDisk::proof);
    }

    Optional<LabDefinition> definition(String id) {
        return folder.definition(id);
    }

    /** The lab out of files that were kept when a session started. */
    Lab frozen(String filesAsJson) {
        return folder.reader().read(LabFiles.fromJson(filesAsJson)).lab();
    }
}
