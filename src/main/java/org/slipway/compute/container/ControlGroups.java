package org.slipway.compute.container;

import java.io.IOException;
import java.util.Set;

/** One way to bound what a learner's containers use together. */
interface ControlGroups {
    /** The group's name as the engine takes it, be it there or not. */
    String name(String session);

    /** Makes the session's group, or finds it, and writes its limits. */
    void make(String session, Quotas quotas) throws IOException;

    /** Whether it is there still. */
    boolean isThere(String session);

    /** One that is gone already is no error; one with processes in it is. */
    void remove(String session) throws IOException;

    /** The sessions that have a group, whoever made it. */
    Set<String> sessions() throws IOException;
}
