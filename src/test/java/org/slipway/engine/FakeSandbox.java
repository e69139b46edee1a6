package org.slipway.engine;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slipway.engine.SandboxInfo.State;

/** A container in a fake engine. */
public final class FakeSandbox {
    private final String id;
    private final SandboxSpec spec;
    private final String address;
    private final Map<String, byte[]> files = new ConcurrentHashMap<>();
    private final List<FakeTerminal> terminals = new CopyOnWriteArrayList<>();
    private final FakeLog log = new FakeLog();
    private final Instant created = Instant.now();
    private volatile String name;
    private volatile State state = State.CREATED;
    private volatile int exitCode;
    private volatile Optional<Instant> started = Optional.empty();
    private volatile Optional<Instant> finished = Optional.empty();
    private volatile Usage usage;
    private volatile long written;

    FakeSandbox(String id, SandboxSpec spec, String address) {
        this.id = id;
        this.spec = spec;
        this.name = spec.name();
        this.address = address;
        this.usage = new Usage(0, 1_000_000, spec.limits().memoryBytes(), 1);
    }

    public String id() {
        return id;
    }

    /** What it was launched with. */
    public SandboxSpec spec() {
        return spec;
    }

    /** Its files by path. */
    public Map<String, byte[]> files() {
        return files;
    }

    public FakeLog log() {
        return log;
    }

    /** The terminals opened so far, oldest first. */
    public List<FakeTerminal> terminals() {
        return List.copyOf(terminals);
    }

    public void use(Usage now) {
        usage = now;
    }

    /** Its command writes files of so many bytes, which are not among {@link #files()}. */
    public synchronized void write(long bytes) {
        written += bytes;
    }

    /** Its command ends by itself with this code. */
    public synchronized void exit(int code) {
        if (state == State.RUNNING) {
            state = State.EXITED;
            exitCode = code;
            finished = Optional.of(Instant.now());
            terminals.forEach(FakeTerminal::close);
            log.end();
        }
    }

    /** Somebody pauses it by other means than ours. */
    public synchronized void pause() {
        state = State.PAUSED;
    }

    /** Somebody gives it another name by other means than ours. */
    public void rename(String other) {
        name = other;
    }

    String name() {
        return name;
    }

    synchronized void start() {
        state = State.RUNNING;
        started = Optional.of(Instant.now());
        finished = Optional.empty();
        log.begin();
    }

    Usage usage() {
        return usage;
    }

    long written() {
        return written
                + files.values().stream().mapToLong(content -> content.length).sum();
    }

    FakeTerminal open(TerminalSpec terminalSpec, FakeBehaviour behaviour) {
        FakeTerminal terminal = new FakeTerminal(terminalSpec, behaviour);
        terminals.add(terminal);
        return terminal;
    }

    synchronized SandboxInfo info() {
        boolean connected = state == State.RUNNING && spec.network().isPresent();
        return new SandboxInfo(
                id,
                name,
                spec.image(),
                state,
                exitCode,
                created,
                started,
                finished,
                connected ? Optional.of(address) : Optional.empty(),
                spec.labels());
    }
}
