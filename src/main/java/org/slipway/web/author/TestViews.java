package org.slipway.web.author;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.slipway.lab.rehearsal.Quality;
import org.slipway.lab.rehearsal.RehearsalResult;
import org.slipway.lab.rehearsal.RehearsalResult.Disproved;
import org.slipway.lab.rehearsal.RehearsalResult.Proven;
import org.slipway.lab.rehearsal.RehearsalRun;
import org.slipway.lab.rehearsal.StoredRehearsal;

/** Tests of labs in words. */
@ApplicationScoped
class TestViews {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'").withZone(ZoneOffset.UTC);

    private final Clock clock;

    @Inject
    TestViews(Clock clock) {
        this.clock = clock;
    }

    LabRow.TestView running(RehearsalRun run) {
        List<String> lines = run.from(0).lines();
        return new LabRow.TestView(true, "off", "Testing", "", "", List.of(), lines);
    }

    /** @param version of the files now: a test of other files is told as such */
    LabRow.TestView over(StoredRehearsal stored, String version) {
        RehearsalResult result = stored.result();
        boolean older = !stored.version().equals(version);
        return new LabRow.TestView(
                false,
                older ? "off" : tone(result),
                words(result) + (older ? ", files have changed since" : ""),
                when(stored.finished()),
                quality(result).map(quality -> quality.percent() + " %").orElse(""),
                quality(result).map(Quality::missing).orElse(List.of()),
                stored.lines());
    }

    private static String tone(RehearsalResult result) {
        if (result instanceof Proven) {
            return "good";
        }
        return result instanceof Disproved ? "bad" : "warm";
    }

    private static String words(RehearsalResult result) {
        if (result instanceof Proven) {
            return "Proven";
        } else if (result instanceof Disproved disproved) {
            int faults = disproved.faults().size();
            return faults + (faults == 1 ? " fault" : " faults");
        }
        return "Could not be tested";
    }

    private static Optional<Quality> quality(RehearsalResult result) {
        if (result instanceof Proven proven) {
            return Optional.of(proven.report().quality());
        }
        return Optional.empty();
    }

    private String when(Instant at) {
        Duration ago = Duration.between(at, clock.instant());
        if (ago.toMinutes() < 1) {
            return "just now";
        } else if (ago.toMinutes() < 60) {
            return ago.toMinutes() + " min ago";
        }
        return ago.toHours() < 24 ? ago.toHours() + " h ago" : DAY.format(at);
    }
}
