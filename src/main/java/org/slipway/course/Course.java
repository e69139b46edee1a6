package org.slipway.course;

import java.util.List;

/**
 * A course: one folder of the content.
 *
 * @param parts the names its chapters are grouped under, in order
 * @param chapters in reading order
 */
public record Course(String id, String title, List<String> parts, List<Chapter> chapters) {}
