package org.slipway.course.markdown;

/**
 * A heading of a page.
 *
 * @param id what a link to it ends with, after {@code #}
 * @param level 2 for the page's main parts, 3 below those
 */
public record Heading(String id, String text, int level) {}
