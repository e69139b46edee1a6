package org.slipway.identity;

import java.util.Set;

/** What an account may do; the groups are the names that pages and security constraints ask for. */
public enum Role {
    /** Tries Slipway without name or password; may do what a learner may. */
    GUEST("learner"),
    LEARNER("learner"),
    INSTRUCTOR("learner", "instructor"),
    /** Nobody: a bench that the portal itself works on needs an owner. It cannot sign in, and no list or class has it. */
    TECHNICAL();

    private final Set<String> groups;

    Role(String... groups) {
        this.groups = Set.of(groups);
    }

    public Set<String> groups() {
        return groups;
    }
}
