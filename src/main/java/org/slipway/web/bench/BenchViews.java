package org.slipway.web.bench;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.slipway.lab.BenchSession;
import org.slipway.lab.Lab;
import org.slipway.lab.Labs;
import org.slipway.lab.Sessions;
import org.slipway.lab.grading.Attempt;
import org.slipway.lab.grading.Grader;
import org.slipway.lab.grading.LabProgress;
import org.slipway.lab.grading.Outcome;
import org.slipway.lab.grading.Progress;

/** Gathers what the bench shows of a lab. */
@ApplicationScoped
class BenchViews {
    private static final LabProgress NONE = new LabProgress(0, 0, 0);

    private final BenchPhases phases;
    private final Labs labs;
    private final Sessions sessions;
    private final Progress progress;
    private final Grader grader;
    private final StepViews steps;
    private final Clock clock;

    @Inject
    BenchViews(
            BenchPhases phases,
            Labs labs,
            Sessions sessions,
            Progress progress,
            Grader grader,
            StepViews steps,
            Clock clock) {
        this.phases = phases;
        this.labs = labs;
        this.sessions = sessions;
        this.progress = progress;
        this.grader = grader;
        this.steps = steps;
        this.clock = clock;
    }

    BenchView signedOut(String labId) {
        return outside(new BenchPhase(BenchPhase.Name.SIGNED_OUT, ""), labs.lab(labId), NONE, "");
    }

    BenchView of(long accountId, String labId) {
        BenchPhase phase = phases.of(accountId, labId);
        Optional<BenchSession> session = sessions.current(accountId);
        Optional<Lab> lab = labs.lab(labId);
        LabProgress far = lab.isPresent() ? progress.of(accountId, labId) : NONE;
        if (phase.session() && session.isPresent()) {
            return during(phase, session.get(), sessions.lab(accountId).or(() -> lab), far);
        }
        String elsewhere = phase.elsewhere()
                ? session.flatMap(there -> labs.lab(there.labId()))
                        .map(Lab::chapter)
                        .orElse("")
                : "";
        return outside(phase, lab, far, elsewhere);
    }

    private static BenchView outside(BenchPhase phase, Optional<Lab> lab, LabProgress far, String elsewhere) {
        return new BenchView(phase, lab, far, List.of(), "", 0, "", 0, 0, "", "", elsewhere);
    }

    private BenchView during(BenchPhase phase, BenchSession session, Optional<Lab> lab, LabProgress far) {
        Optional<Outcome> latest = grader.latest(session.accountId(), session.labId())
                .filter(attempt -> !attempt.at().isBefore(session.started()))
                .map(Attempt::outcome);
        Optional<Outcome.Graded> graded =
                latest.filter(Outcome.Graded.class::isInstance).map(Outcome.Graded.class::cast);
        String notGraded = latest.map(outcome -> outcome instanceof Outcome.NotGraded not ? not.why() : "")
                .orElse("");
        int of = graded.map(Outcome.Graded::of).orElse(lab.map(Lab::points).orElse(0));
        int points = graded.map(Outcome.Graded::points).orElse(0);
        int bonus = graded.map(Outcome.Graded::bonus).orElse(0);
        return new BenchView(
                phase,
                lab,
                far,
                lab.map(found -> steps.of(session, found, graded)).orElse(List.of()),
                points + " / " + of + (bonus > 0 ? " + " + bonus + " bonus" : ""),
                of == 0 ? 0 : 100 * points / of,
                notGraded,
                Math.max(0, Duration.between(clock.instant(), session.endsAt()).toSeconds()),
                session.extensionsLeft(),
                session.appKey(),
                session.parameters().getOrDefault("port", ""),
                "");
    }
}
