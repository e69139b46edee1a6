package org.slipway.course.markdown;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What a figure may hold: shapes and words in colours of the theme, nothing that runs or is fetched. */
final class SvgRules {
    private static final Set<String> ELEMENTS = Set.of(
            "svg",
            "title",
            "desc",
            "g",
            "defs",
            "marker",
            "path",
            "rect",
            "circle",
            "ellipse",
            "line",
            "polyline",
            "polygon",
            "text",
            "tspan");
    private static final Set<String> ATTRIBUTES = Set.of(
            "id",
            "viewBox",
            "x",
            "y",
            "x1",
            "x2",
            "y1",
            "y2",
            "cx",
            "cy",
            "r",
            "rx",
            "ry",
            "d",
            "points",
            "dx",
            "dy",
            "width",
            "height",
            "transform",
            "opacity",
            "fill",
            "fill-opacity",
            "fill-rule",
            "stroke",
            "stroke-width",
            "stroke-dasharray",
            "stroke-linecap",
            "stroke-linejoin",
            "stroke-opacity",
            "marker-start",
            "marker-mid",
            "marker-end",
            "markerWidth",
            "markerHeight",
            "markerUnits",
            "orient",
            "refX",
            "refY",
            "font-size",
            "font-family",
            "font-weight",
            "font-style",
            "text-anchor",
            "dominant-baseline",
            "letter-spacing");
    private static final Set<String> COLOURS = Set.of("fill", "stroke");
    private static final Pattern COLOUR =
            Pattern.compile("none|currentColor|var\\(--[a-z][a-z-]*(?:, ?(?:currentColor|#[0-9a-fA-F]{3,8}))?\\)");
    private static final Pattern REFERENCE = Pattern.compile("url\\(#([A-Za-z][\\w-]*)\\)");
    private static final Pattern ID = Pattern.compile("[A-Za-z][\\w-]*");

    private SvgRules() {}

    static Optional<String> problem(String element) {
        return ELEMENTS.contains(element)
                ? Optional.empty()
                : Optional.of("<" + element + "> may not stand in a figure");
    }

    static Optional<String> problem(String attribute, String value) {
        if (!ATTRIBUTES.contains(attribute)) {
            return Optional.of("attribute `" + attribute + "` may not stand in a figure");
        }
        if (attribute.equals("id") && !ID.matcher(value).matches()) {
            return Optional.of("`" + value + "` is no id");
        }
        if (COLOURS.contains(attribute) && !COLOUR.matcher(value).matches()) {
            return Optional.of(
                    "colour `" + value + "` would not follow light and dark; use none, currentColor or var(--…)");
        }
        if (attribute.startsWith("marker-") && !REFERENCE.matcher(value).matches()) {
            return Optional.of("`" + attribute + "` must be url(#id) of this figure");
        }
        boolean fetches = value.contains("url(") && !attribute.startsWith("marker-") || value.contains(":");
        return fetches ? Optional.of("`" + attribute + "` may not point outside the figure") : Optional.empty();
    }

    /** The value as it stands in the page, where the ids it may name carry a prefix. */
    static String prefixed(String attribute, String value, String prefix) {
        return attribute.startsWith("marker-")
                ? REFERENCE.matcher(value).replaceFirst("url(#" + prefix + "$1)")
                : value;
    }
}
