package org.slipway.lab;

import java.util.random.RandomGenerator;

/** A number drawn per session, both ends included. */
public record Parameter(int from, int to) {
    String draw(RandomGenerator random) {
        return Integer.toString(random.nextInt(from, to + 1));
    }
}
