package org.slipway.gateway.docker.container;

import java.security.SecureRandom;
import java.util.Set;
import java.util.random.RandomGenerator;

/** Names for containers that were given none: an adjective and someone who moved computing, or cargo, on. */
final class Nicknames {
    private static final String[] QUALITIES = {
        "agile", "amber", "bold", "brave", "bright", "brisk", "calm", "clever", "cool", "crisp", "daring", "deft",
        "eager", "early", "fair", "fleet", "fond", "frank", "gentle", "glad", "golden", "happy", "hardy", "honest",
        "keen", "kind", "lively", "lucid", "merry", "mild", "modest", "nimble", "noble", "patient", "placid", "proud",
        "quick", "quiet", "ready", "serene", "sharp", "steady", "sunny", "swift", "tidy", "trusty", "vivid", "warm",
        "witty", "zesty"
    };
    private static final String[] PEOPLE = {
        "allen",
        "babbage",
        "bartik",
        "boole",
        "brunel",
        "cerf",
        "clarke",
        "codd",
        "curie",
        "dijkstra",
        "easley",
        "engelbart",
        "euler",
        "floyd",
        "goldberg",
        "hamilton",
        "hoare",
        "hopper",
        "johnson",
        "kay",
        "keller",
        "kilby",
        "knuth",
        "lamarr",
        "lamport",
        "liskov",
        "lovelace",
        "mclean",
        "meitner",
        "moore",
        "naur",
        "neumann",
        "noether",
        "nygaard",
        "perlman",
        "ritchie",
        "sammet",
        "shannon",
        "spaerck",
        "thompson",
        "torvalds",
        "turing",
        "wiles",
        "wilkes",
        "wing",
        "wirth",
        "wozniak",
        "zuse"
    };

    private final RandomGenerator random;

    Nicknames() {
        this(new SecureRandom());
    }

    Nicknames(RandomGenerator random) {
        this.random = random;
    }

    /** One that is not among these. */
    String next(Set<String> taken) {
        String name = QUALITIES[random.nextInt(QUALITIES.length)] + "_" + PEOPLE[random.nextInt(PEOPLE.length)];
        String free = name;
        for (int digit = 1; taken.contains(free); digit++) {
            free = name + digit;
        }
        return free;
    }
}
