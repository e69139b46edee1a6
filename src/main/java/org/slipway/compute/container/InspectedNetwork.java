package org.slipway.compute.container;

import java.util.List;

/**
 * A network of a learner's.
 *
 * @param name {@code bridge} for the session's own
 * @param subnet like 10.213.0.0/26
 * @param members the learner's running containers in it
 */
public record InspectedNetwork(String name, String subnet, List<String> members) {}
