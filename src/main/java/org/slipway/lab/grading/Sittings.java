package org.slipway.lab.grading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import org.slipway.lab.Answers;
import org.slipway.lab.BenchSession;
import org.slipway.lab.Seeds;
import org.slipway.lab.Step;
import org.slipway.lab.grading.Verdict.Passed;

/** What grading remembers of a session besides its bench: answers, seeds, and checks that stay passed. */
@ApplicationScoped
class Sittings {
    private final Answers answers;
    private final Seeds seeds;
    private final LatchStore latches;
    private final Clock clock;

    @Inject
    Sittings(Answers answers, Seeds seeds, LatchStore latches, Clock clock) {
        this.answers = answers;
        this.seeds = seeds;
        this.latches = latches;
        this.clock = clock;
    }

    Inquiry.Given given(BenchSession session) {
        return new Inquiry.Given(session.parameters(), answers.of(session.id()));
    }

    Opening opening(BenchSession session, String workspace) {
        return new Opening() {
            @Override
            public boolean isOpen(Step step) {
                return seeds.isOpen(session.id(), step);
            }

            @Override
            public Optional<String> open(Step step) {
                return seeds.open(session, workspace, step);
            }
        };
    }

    Latches latches(BenchSession session) {
        return new Latches() {
            @Override
            public Optional<Passed> passed(String checkId) {
                return latches.observed(session.id(), checkId).map(Passed::new);
            }

            @Override
            public void keep(String checkId, Passed passed) {
                latches.keep(session.id(), checkId, passed.observed(), clock.instant());
            }
        };
    }
}
