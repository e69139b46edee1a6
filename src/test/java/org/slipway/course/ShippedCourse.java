package org.slipway.course;

import java.time.Clock;

/** The course in content/ for tests of other packages. */
public final class ShippedCourse {
    private ShippedCourse() {}

    public static Courses courses() {
        return new Courses("content", Clock.systemUTC());
    }
}
