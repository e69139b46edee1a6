package org.slipway.compute.container;

import java.util.List;

public record CourseImage(String name, String summary, int port, List<String> command, String reference) {}
