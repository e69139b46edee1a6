package org.slipway.lab.rehearsal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.slipway.course.Chapter;
import org.slipway.course.Courses;
import org.slipway.lab.Background;
import org.slipway.lab.LabEntry;
import org.slipway.lab.LabFault;
import org.slipway.lab.LabProof;
import org.slipway.lab.Labs;
import org.slipway.lab.rehearsal.RehearsalResult.Disproved;
import org.slipway.lab.rehearsal.RehearsalResult.NotTested;

/** Tests of labs: one of a lab at a time, one lab after the other, each to its end whoever watches. */
@ApplicationScoped
public class Rehearsals {
    private static final System.Logger LOG = System.getLogger(Rehearsals.class.getName());
    private static final String STOPPED = "The portal was stopped.";

    private final Labs labs;
    private final Courses courses;
    private final Stage stage;
    private final RehearsalStore store;
    private final Background background;
    private final Clock clock;
    private final Semaphore turn = new Semaphore(1, true);
    private final AtomicLong numbers = new AtomicLong();
    private final boolean brief;
    private final Map<String, RehearsalRun> runs = new ConcurrentHashMap<>();

    @Inject
    Rehearsals(
            Labs labs,
            Courses courses,
            Stage stage,
            RehearsalStore store,
            Background background,
            Clock clock,
            @ConfigProperty(name = "slipway.rehearsal.brief", defaultValue = "false") boolean brief) {
        this.brief = brief;
        this.labs = labs;
        this.courses = courses;
        this.stage = stage;
        this.store = store;
        this.background = background;
        this.clock = clock;
    }

    /**
     * Begins a test of a lab, or gives the one that is going on; empty when there is no such lab.
     *
     * @param account who owns the bench; nobody else uses it
     */
    public Optional<RehearsalRun> begin(String labId, LongSupplier account) {
        if (labs.entryNow(labId).isEmpty()) {
            return Optional.empty();
        }
        RehearsalRun fresh = new RehearsalRun(numbers.incrementAndGet(), labId);
        RehearsalRun run = runs.compute(labId, (id, other) -> other == null || other.isOver() ? fresh : other);
        if (run == fresh) {
            background.run("testing a lab", () -> inTurn(run, account.getAsLong()));
        }
        return Optional.of(run);
    }

    /** Clears the bench that a portal before this one left behind in the middle of a test. */
    public void forget(long account) {
        background.run("clearing a test's bench", () -> stage.clear(account));
    }

    /** The test of this lab that is going on or was the last since the portal started. */
    public Optional<RehearsalRun> run(String labId) {
        return Optional.ofNullable(runs.get(labId));
    }

    /** What came of each lab's last test. */
    public List<StoredRehearsal> last() {
        return store.last();
    }

    private void inTurn(RehearsalRun run, long account) {
        if (!turn.tryAcquire()) {
            run.tell("Waiting for another lab's test to end");
            try {
                turn.acquire();
            } catch (InterruptedException ending) {
                Thread.currentThread().interrupt();
                run.end(new NotTested(STOPPED));
                return;
            }
        }
        try {
            played(run, account);
        } finally {
            turn.release();
        }
    }

    private void played(RehearsalRun run, long account) {
        Instant begun = clock.instant();
        RehearsalResult result = new NotTested(STOPPED);
        try {
            Optional<LabEntry> entry = labs.entryNow(run.lab());
            Optional<LabFault> fault = entry.flatMap(LabEntry::fault);
            Optional<LabProof> proof = fault.isPresent() ? Optional.empty() : labs.proof(run.lab());
            String version = proof.map(found -> found.lab().version()).orElse("");
            List<LabFault> faults = new ArrayList<>(fault.stream().toList());
            proof.ifPresent(found -> faults.addAll(found.loose(chapters())));
            result = Optional.of(faults)
                    .filter(told -> !told.isEmpty())
                    .map(told -> faulty(run, told))
                    .or(() -> proof.map(found -> new Rehearsal(found, stage, account, brief, run::tell).run()))
                    .orElseGet(() -> new NotTested("The lab's folder is gone."));
            store.add(new StoredRehearsal(
                    run.lab(),
                    version,
                    begun,
                    clock.instant(),
                    result,
                    run.from(0).lines()));
        } catch (RuntimeException ours) {
            LOG.log(Level.WARNING, () -> "lab-not-tested lab=" + run.lab(), ours);
            result = new NotTested("Something on the portal's side went wrong: " + ours.getMessage());
        } finally {
            run.end(result);
            int exit = result.exitCode();
            LOG.log(Level.INFO, () -> "lab-tested lab=" + run.lab() + " exit=" + exit);
        }
    }

    private static RehearsalResult faulty(RehearsalRun run, List<LabFault> faults) {
        faults.forEach(fault -> run.tell(fault.toString()));
        return new Disproved(faults, Report.NONE);
    }

    private List<String> chapters() {
        return courses.all().stream().map(Chapter::id).toList();
    }
}
