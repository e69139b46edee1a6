package org.slipway.lab;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.slipway.compute.container.BenchClosed;
import org.slipway.compute.container.BenchOpened;
import org.slipway.compute.container.Containers;
import org.slipway.compute.container.ContainersOn;
import org.slipway.compute.container.Inspections;
import org.slipway.compute.container.LearnerCgroup;
import org.slipway.compute.container.StartPaces;
import org.slipway.compute.container.Stops;
import org.slipway.course.MarkdownRenderer;
import org.slipway.engine.Engine;

/** The whole lab room put together by hand on an engine, a database and a time of the test's choice. */
public final class LabRig implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    final Path data = temporaryFolder();
    /** What was told of benches, oldest first. */
    final List<BenchOpened> opened = new CopyOnWriteArrayList<>();

    final List<BenchClosed> closed = new CopyOnWriteArrayList<>();
    final Background background = new Background(LabRig::thread);
    final TestTime time;
    final Engine engine;
    final TestDatabase database;
    public final Containers containers;
    public final Inspections inspections;
    public final Labs labs;
    private final SessionClock clock;
    private final Berths berths;
    private final SessionEnd end;
    final SessionBook book;
    final Stops stops = new Stops();
    final Spares spares;
    final LearnerCgroup cgroup;
    final Doors doors;
    final Workspaces workspaces;
    public final Sessions sessions;
    public final Terminals terminals;
    public final Hints hints;
    public final Answers answers;
    public final Seeds seeds;
    final Reconciler reconciler;

    public LabRig(Engine engine, TestDatabase database, TestTime time) {
        this(engine, database, time, Path.of("labs"));
    }

    public LabRig(Engine engine, TestDatabase database, TestTime time, Path folder) {
        this.engine = engine;
        this.database = database;
        this.time = time;
        clock = new SessionClock(time, time::nanos);
        SessionStore store = new SessionStore(database.entities());
        containers = ContainersOn.containers(engine);
        inspections = ContainersOn.inspections(engine);
        labs = new Labs(folder.toString(), new MarkdownRenderer());
        cgroup = ContainersOn.cgroup(engine);
        doors = new Doors(data, engine, opened::add, closed::add);
        workspaces = new Workspaces(engine, background, doors, cgroup, new StartPaces());
        berths = new Berths(workspaces, background);
        seeds = new Seeds(new SeedStore(database.entities()), engine, background, clock);
        book = new SessionBook(store, labs, berths, seeds, clock, background);
        book.load();
        terminals = new Terminals(book, clock, containers, workspaces, background);
        end = new SessionEnd(book, store, berths, terminals, clock);
        spares = new Spares(berths, clock, 2);
        StartRules rules = new StartRules(engine, ContainersOn.images(engine), book, 3);
        SessionBeginning beginning = new SessionBeginning(book, store, labs, rules, spares, berths, seeds, clock);
        sessions = new Sessions(book, store, end, beginning, berths, terminals, seeds, clock, background);
        answers = new Answers(new AnswerStore(database.entities()), sessions, clock);
        hints = new Hints(new HintStore(database.entities()), sessions, labs, clock);
        reconciler = reconcilerOn(engine);
    }

    final Reconciler reconcilerOn(Engine asked) {
        return new Reconciler(
                book, end, spares, berths, asked, new Orphans(asked, doors, cgroup, book, spares, clock), clock, 30);
    }

    final DiskWatch diskWatchOn(Engine asked, int megabytes) {
        return new DiskWatch(book, end, asked, ContainersOn.diskUse(asked, megabytes), stops);
    }

    public Engine engine() {
        return engine;
    }

    public TestTime time() {
        return time;
    }

    public TestDatabase database() {
        return database;
    }

    public Background background() {
        return background;
    }

    public void reconcile() {
        reconciler.tick();
    }

    /** Starts a lab and waits for its workspace. */
    public BenchSession started(long accountId, String labId) {
        sessions.start(accountId, labId);
        return running(accountId);
    }

    public BenchSession running(long accountId) {
        until(() -> sessions.current(accountId).filter(BenchSession::isRunning).isPresent());
        return sessions.current(accountId).orElseThrow();
    }

    /** Waits for what the background does; a test that waits in vain fails. */
    public static void until(BooleanSupplier done) {
        until(PATIENCE, done);
    }

    /** Waits this long at most. */
    public static void until(Duration patience, BooleanSupplier done) {
        long end = System.nanoTime() + patience.toNanos();
        while (!done.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("waited in vain");
            }
            try {
                TimeUnit.MILLISECONDS.sleep(10);
            } catch (InterruptedException stopped) {
                throw new AssertionError(stopped);
            }
        }
    }

    private static Path temporaryFolder() {
        try {
            return Files.createTempDirectory("slipway-lab");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "lab");
        thread.setDaemon(true);
        return thread;
    }

    /** The portal goes away; what it made on the engine stays. */
    @Override
    public void close() {
        background.end();
        try (Stream<Path> all = Files.walk(data)) {
            all.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
