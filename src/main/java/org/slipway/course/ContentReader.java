package org.slipway.course;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slipway.course.yaml.FaultyFile;
import org.slipway.course.yaml.StrictYaml;

/** Reads a whole content folder; the first fault anywhere in it ends the reading. */
public final class ContentReader {
    private static final Pattern CHAPTER = Pattern.compile("\\d\\d-[a-z0-9-]+\\.md");

    private final Path content;
    private final Map<String, String> files = new HashMap<>();

    private ContentReader(Path content) {
        this.content = content;
    }

    /**
     * Every course of a content folder, in the order of their folders' names.
     *
     * @throws FaultyFile naming file and line
     */
    public static List<Course> read(Path content) {
        return new ContentReader(content.toAbsolutePath().normalize()).courses();
    }

    private List<Course> courses() {
        return entries(content, Files::isDirectory).stream().map(this::course).toList();
    }

    private Course course(Path folder) {
        TextFile file = TextFile.read(content, folder.resolve("course.yaml"));
        StrictYaml yaml = StrictYaml.read(file.label(), file.text()).allowOnly("title", "parts");
        List<String> parts = yaml.strings("parts");
        if (parts.isEmpty()) {
            throw yaml.fault("parts", "`parts` must name the course's parts in order");
        }
        Map<String, ChapterFile> chapters = chapters(folder);
        inOrder(chapters, parts);
        List<Chapter> rendered = new ArrayList<>();
        for (ChapterFile chapter : chapters.values()) {
            onlyHere(chapter);
            ChapterReferences references = new ChapterReferences(content, folder, chapter, chapters);
            rendered.add(chapter.chapter(rendered.size() + 1, references));
        }
        return new Course(String.valueOf(folder.getFileName()), yaml.string("title"), parts, List.copyOf(rendered));
    }

    /** By file name, which is also the reading order. */
    private Map<String, ChapterFile> chapters(Path folder) {
        Map<String, ChapterFile> chapters = new TreeMap<>();
        for (Path path : entries(folder, file -> file.toString().endsWith(".md"))) {
            TextFile file = TextFile.read(content, path);
            if (!CHAPTER.matcher(file.name()).matches()) {
                throw new FaultyFile(file.label(), 1, "a chapter's file is named like 01-name.md");
            }
            chapters.put(file.name(), ChapterFile.read(file));
        }
        return chapters;
    }

    private static void inOrder(Map<String, ChapterFile> chapters, List<String> parts) {
        int part = 0;
        for (ChapterFile chapter : chapters.values()) {
            int next = chapter.part(parts);
            if (next < part) {
                String problem =
                        "this part comes before `" + parts.get(part) + "` in course.yaml; number the file accordingly";
                throw chapter.matter().fault("part", problem);
            }
            part = next;
        }
    }

    private void onlyHere(ChapterFile chapter) {
        String other = files.putIfAbsent(chapter.id(), chapter.file().label());
        if (other != null) {
            throw chapter.matter().fault("id", "id `" + chapter.id() + "` is that of " + other + " already");
        }
    }

    private List<Path> entries(Path folder, Predicate<Path> wanted) {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(path -> !String.valueOf(path.getFileName()).startsWith("."))
                    .filter(wanted)
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new FaultyFile(folder.toString(), 1, "this folder cannot be read: " + unreadable);
        }
    }
}
