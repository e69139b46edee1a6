package org.slipway.course;

import java.util.List;
import java.util.regex.Pattern;
import org.slipway.course.markdown.MarkdownPage;
import org.slipway.course.yaml.FaultyFile;
import org.slipway.course.yaml.NearestKey;
import org.slipway.course.yaml.StrictYaml;

/** A chapter's file, parsed but not yet rendered: its links wait until every chapter is known. */
record ChapterFile(TextFile file, StrictYaml matter, MarkdownPage page) {
    private static final String FENCE = "---\n";
    private static final Pattern ID = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*");
    private static final int WORDS_A_MINUTE = 200;

    /** @throws FaultyFile with the line, for front matter or a page that is not as it should be */
    static ChapterFile read(TextFile file) {
        String text = file.text();
        int end = text.startsWith(FENCE) ? text.indexOf("\n" + FENCE, FENCE.length() - 1) : -1;
        if (end < 0) {
            throw new FaultyFile(file.label(), 1, "a chapter begins with front matter between two lines of ---");
        }
        String matter = text.substring(FENCE.length(), end + 1);
        // Blank lines stand for the front matter, so that the page's lines are those of the file.
        String page = "\n".repeat((int) matter.lines().count() + 2) + text.substring(end + 1 + FENCE.length());
        StrictYaml yaml = StrictYaml.read(file.label(), 2, matter)
                .allowOnly("id", "title", "part", "objective", "labs", "minutes");
        return new ChapterFile(file, yaml, new MarkdownPage(file.label(), page));
    }

    String id() {
        String id = matter.string("id");
        if (!ID.matcher(id).matches()) {
            throw matter.fault("id", "an id is of lower-case letters, digits and single hyphens, not `" + id + "`");
        }
        return id;
    }

    /** The part's place among those of the course. */
    int part(List<String> parts) {
        String part = matter.string("part");
        if (!parts.contains(part)) {
            String advice = NearestKey.advice(part, parts, "its parts: ");
            throw matter.fault("part", "course.yaml has no part `" + part + "`; " + advice);
        }
        return parts.indexOf(part);
    }

    Chapter chapter(int number, ChapterReferences references) {
        int minutes = matter.optionalInteger("minutes", 1, 600)
                .orElse(Math.max(1, (page.words() + WORDS_A_MINUTE - 1) / WORDS_A_MINUTE));
        return new Chapter(
                id(),
                matter.string("title"),
                matter.string("part"),
                number,
                minutes,
                matter.string("objective"),
                matter.strings("labs"),
                page.html(references),
                page.headings());
    }
}
