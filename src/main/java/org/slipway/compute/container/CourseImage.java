package org.slipway.compute.container;

import java.util.List;

/**
 * An image that learners may launch.
 *
 * @param name what the world calls it, for example nginx
 * @param summary one sentence on what it is good for
 * @param port what it listens on unless told otherwise, 0 for nothing
 * @param command what it runs when the learner names no command; empty for the image's own
 * @param reference the engine's reference of it
 */
public record CourseImage(String name, String summary, int port, List<String> command, String reference) {
    public CourseImage {
        command = List.copyOf(command);
    }
}
