package org.slipway.course;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.regex.Pattern;
import org.slipway.course.markdown.MarkdownPage;
import org.slipway.course.markdown.Place;
import org.slipway.course.markdown.References;

/** Renders short Markdown that stands inside another page, such as a lab's step or hint. */
@ApplicationScoped
public class MarkdownRenderer {
    private static final Pattern ADDRESS = Pattern.compile("(?:https?://|/chapter/|mailto:).*");

    /** {@link #render(String, String)} for text without a file of its own. */
    public String render(String markdown) {
        return render("text", markdown);
    }

    /**
     * The same boxes, tables and code blocks as in a chapter, sanitised. Headings carry no ids, there are no figures, and
     * {@code {{placeholders}}} are left as they are.
     *
     * @param file what a fault names
     * @throws org.slipway.course.yaml.FaultyFile for boxes, code blocks, links and figures that do not stand here
     */
    public String render(String file, String markdown) {
        return MarkdownPage.fragment(file, markdown, new Outside());
    }

    private static final class Outside implements References {
        @Override
        public String link(String destination, Place place) {
            if (ADDRESS.matcher(destination).matches()) {
                return destination;
            }
            throw place.fault("a link here starts with https://, http:// or /chapter/, not `" + destination + "`");
        }

        @Override
        public String figure(String destination, String idPrefix, Place place) {
            throw place.fault("figures stand in chapters only");
        }
    }
}
