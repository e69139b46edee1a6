package org.slipway.lab;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.function.LongSupplier;

/** The time on the wall, for people and the database, and the time that only goes forward, for deadlines. */
@ApplicationScoped
class SessionClock {
    private final Clock wall;
    private final LongSupplier nanos;

    @Inject
    SessionClock(Clock wall) {
        this(wall, System::nanoTime);
    }

    SessionClock(Clock wall, LongSupplier nanos) {
        this.wall = wall;
        this.nanos = nanos;
    }

    Instant now() {
        return wall.instant();
    }

    long nanos() {
        return nanos.getAsLong();
    }
}
