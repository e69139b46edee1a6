package org.slipway.compute.container;

import java.util.List;

/**
 * An image that learners may launch.
 *
 * @param name what the world calls it, for example nginx
 * @param tags what may stand behind the name and a colon, the most exact first; {@code latest} is always among them
 * @param summary one sentence on what it is good for
 * @param port what it listens on unless told otherwise, 0 for nothing
 * @param command what it runs when launched by clicks without a command; empty for the image's own
 * @param reference the engine's reference of it
 */
public record CourseImage(
        String name, List<String> tags, String summary, int port, List<String> command, String reference) {
    public CourseImage {
        tags = List.copyOf(tags);
        command = List.copyOf(command);
    }
}
