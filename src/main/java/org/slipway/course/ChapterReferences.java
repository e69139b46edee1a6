package org.slipway.course;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slipway.course.markdown.Heading;
import org.slipway.course.markdown.Place;
import org.slipway.course.markdown.References;
import org.slipway.course.markdown.SvgFigure;
import org.slipway.course.yaml.NearestKey;

/** What one chapter may point at: the web, the other chapters of its course and their headings, the course's figures. */
final class ChapterReferences implements References {
    private static final Pattern WEB = Pattern.compile("https?://[^/\\s]+.*|mailto:\\S+");
    private static final Pattern CHAPTER = Pattern.compile("([^#/:]*)(?:#(.+))?");
    private static final Pattern FIGURE = Pattern.compile("figures/[a-z0-9-]+\\.svg");

    private final Path content;
    private final Path course;
    private final ChapterFile from;
    private final Map<String, ChapterFile> chapters;

    /** @param chapters those of the course by file name */
    ChapterReferences(Path content, Path course, ChapterFile from, Map<String, ChapterFile> chapters) {
        this.content = content;
        this.course = course;
        this.from = from;
        this.chapters = chapters;
    }

    @Override
    public String link(String destination, Place place) {
        if (WEB.matcher(destination).matches()) {
            return destination;
        }
        Matcher parts = CHAPTER.matcher(destination);
        if (!parts.matches() || destination.isEmpty()) {
            throw place.fault("a link leads to a chapter's file (02-name.md#heading), a #heading or https://, not `"
                    + destination + "`");
        }
        boolean here = parts.group(1).isEmpty();
        ChapterFile target = here ? from : chapters.get(parts.group(1));
        if (target == null) {
            throw place.fault("no chapter file `" + parts.group(1) + "`" + nearest(parts.group(1), chapters.keySet()));
        }
        String anchor = parts.group(2) == null ? "" : "#" + anchor(target, parts.group(2), place);
        return here ? anchor : "/chapter/" + target.id() + anchor;
    }

    private static String anchor(ChapterFile target, String anchor, Place place) {
        List<String> ids = target.page().headings().stream().map(Heading::id).toList();
        if (!ids.contains(anchor)) {
            throw place.fault("no heading `#" + anchor + "` in " + target.file().name() + nearest(anchor, ids));
        }
        return anchor;
    }

    @Override
    public String figure(String destination, String idPrefix, Place place) {
        Path file = course.resolve(destination).normalize();
        if (!FIGURE.matcher(destination).matches()) {
            throw place.fault("a figure is an SVG file in figures/, named in lower case, not `" + destination + "`");
        }
        if (!Files.isRegularFile(file)) {
            throw place.fault("no figure `" + destination + "`");
        }
        TextFile svg = TextFile.read(content, file);
        return SvgFigure.html(svg.label(), svg.text(), idPrefix);
    }

    private static String nearest(String written, Collection<String> known) {
        return NearestKey.of(written, known)
                .map(near -> "; did you mean `" + near + "`?")
                .orElse("");
    }
}
