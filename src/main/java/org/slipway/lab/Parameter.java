package org.slipway.lab;

import java.util.List;
import java.util.random.RandomGenerator;

/** A value drawn per session. */
public sealed interface Parameter {
    /** A whole number, both ends included. */
    record Range(int from, int to) implements Parameter {
        @Override
        public String draw(RandomGenerator random) {
            return Integer.toString(random.nextInt(from, to + 1));
        }
    }

    /** One of these words. */
    record Words(List<String> words) implements Parameter {
        public Words {
            words = List.copyOf(words);
        }

        @Override
        public String draw(RandomGenerator random) {
            return words.get(random.nextInt(words.size()));
        }
    }

    String draw(RandomGenerator random);
}
