package org.slipway.engine;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slipway.engine.EngineRefused.Reason;
import org.slipway.engine.SandboxInfo.State;

/** An engine in memory that keeps the port's contract; {@link #faults()} and {@link #behaviour()} make it misbehave and answer as a test needs. */
public final class FakeEngine implements Engine {
    private final FakeFaults faults = new FakeFaults();
    private final FakeBehaviour behaviour = new FakeBehaviour();
    private final Map<String, ImageInfo> images = new ConcurrentHashMap<>();
    private final FakeDetails details = new FakeDetails(this);
    private final Map<String, NetworkInfo> networks = new ConcurrentHashMap<>();
    private final Map<String, FakeSandbox> sandboxes = new LinkedHashMap<>();
    private volatile EngineHost host = new EngineHost(true, "cgroupfs", 1);
    private final Map<String, Set<String>> members = new HashMap<>();
    private int made;

    /** Makes calls fail. */
    public FakeFaults faults() {
        return faults;
    }

    /** Tells what commands answer. */
    public FakeBehaviour behaviour() {
        return behaviour;
    }

    public FakeEngine withImage(String reference) {
        images.put(reference, new ImageInfo("sha256:" + reference.hashCode(), 1_000_000, Map.of()));
        return this;
    }

    public FakeEngine on(EngineHost machine) {
        host = machine;
        return this;
    }

    /** What its inspections tell beyond what is launched and made. */
    public FakeDetails details() {
        return details;
    }

    /** The container of this id or name, to look into and to change. */
    public synchronized FakeSandbox sandbox(String idOrName) {
        return found(idOrName).orElseThrow(() -> new EngineRefused(Reason.NOT_FOUND, "No such container: " + idOrName));
    }

    @Override
    public EngineStatus status() {
        return faults.status();
    }

    @Override
    public EngineHost host() {
        faults.check();
        return host;
    }

    @Override
    public synchronized Optional<ImageInfo> image(String reference) {
        faults.check();
        return Optional.ofNullable(images.get(reference));
    }

    @Override
    public synchronized String createNetwork(NetworkSpec spec) {
        faults.check();
        return networks.values().stream()
                .filter(network -> network.name().equals(spec.name()))
                .findFirst()
                .map(NetworkInfo::id)
                .orElseGet(() -> {
                    String id = "network-" + ++made;
                    networks.put(id, new NetworkInfo(id, spec.name(), Map.copyOf(spec.labels())));
                    return id;
                });
    }

    @Override
    public synchronized void removeNetwork(String id) {
        faults.check();
        networks.remove(id);
    }

    @Override
    public synchronized List<NetworkInfo> networks(Map<String, String> labels) {
        faults.check();
        return networks.values().stream()
                .filter(network -> network.labels().entrySet().containsAll(labels.entrySet()))
                .toList();
    }

    @Override
    public synchronized SandboxInfo launch(SandboxSpec spec) {
        faults.check();
        if (!images.containsKey(spec.image())) {
            throw new EngineRefused(Reason.NOT_FOUND, "No such image: " + spec.image());
        }
        if (found(spec.name()).isPresent()) {
            throw new EngineRefused(Reason.CONFLICT, "The name " + spec.name() + " is in use");
        }
        behaviour.refuseStart(spec.command());
        FakeSandbox sandbox = new FakeSandbox("container-" + ++made, spec, "10.0.0." + made);
        sandboxes.put(sandbox.id(), sandbox);
        sandbox.start();
        behaviour.started(sandbox);
        return sandbox.info();
    }

    @Override
    public synchronized List<SandboxInfo> sandboxes(Map<String, String> labels) {
        faults.check();
        return sandboxes.values().stream()
                .map(FakeSandbox::info)
                .filter(info -> info.labels().entrySet().containsAll(labels.entrySet()))
                .toList();
    }

    @Override
    public synchronized Optional<SandboxInfo> inspect(String id) {
        faults.check();
        return found(id).map(FakeSandbox::info);
    }

    @Override
    public synchronized void start(String id) {
        faults.check();
        FakeSandbox sandbox = sandbox(id);
        if (sandbox.info().state() != State.RUNNING) {
            sandbox.start();
            behaviour.started(sandbox);
        }
    }

    @Override
    public synchronized void stop(String id, Duration grace) {
        faults.check();
        sandbox(id).exit(137);
    }

    @Override
    public synchronized void remove(String id) {
        faults.check();
        found(id).ifPresent(sandbox -> {
            sandbox.exit(137);
            sandboxes.remove(sandbox.id());
        });
    }

    @Override
    public synchronized Optional<Usage> usage(String id) {
        faults.check();
        FakeSandbox sandbox = sandbox(id);
        return sandbox.info().state() == State.RUNNING ? Optional.of(sandbox.usage()) : Optional.empty();
    }

    @Override
    public synchronized Optional<Long> written(String id, long enough) {
        faults.check();
        return found(id).map(FakeSandbox::written).map(bytes -> Math.min(bytes, enough + 1));
    }

    @Override
    public synchronized Map<String, Long> stored(Collection<String> volumes, long enough) {
        faults.check();
        return details.stored(volumes, enough);
    }

    @Override
    public ExecResult exec(String id, ExecSpec spec) {
        faults.check();
        FakeSandbox sandbox = running(id);
        return behaviour.answer(sandbox, spec);
    }

    @Override
    public TerminalStream openTerminal(String id, TerminalSpec spec) {
        faults.check();
        return running(id).open(spec, behaviour);
    }

    @Override
    public List<LogLine> logs(String id, int lines) {
        faults.check();
        List<LogLine> all = sandbox(id).log().lines();
        return new ArrayList<>(all.subList(Math.max(0, all.size() - lines), all.size()));
    }

    @Override
    public Subscription followLogs(String id, int lines, LogSink sink) {
        faults.check();
        return sandbox(id).log().follow(lines, sink);
    }

    @Override
    public Optional<byte[]> readFile(String id, String path, int maxBytes) {
        faults.check();
        return Optional.ofNullable(sandbox(id).files().get(path))
                .map(content -> java.util.Arrays.copyOf(content, Math.min(maxBytes, content.length)));
    }

    @Override
    public void writeFile(String id, String path, byte[] content, boolean executable) {
        faults.check();
        FakeSandbox sandbox = sandbox(id);
        sandbox.files().put(path, content.clone());
        behaviour.written(sandbox, path);
    }

    @Override
    public ExecResult run(SandboxSpec spec, byte[] input, Duration timeout, int outputLimit) {
        faults.check();
        if (!images.containsKey(spec.image())
                && details.imageDetails(spec.image()).isEmpty()) {
            throw new EngineRefused(Reason.NOT_FOUND, "No such image: " + spec.image());
        }
        return behaviour.answerRun(spec, input);
    }

    @Override
    public synchronized Optional<SandboxDetail> details(String id) {
        faults.check();
        return found(id).map(details::of);
    }

    @Override
    public synchronized Optional<ImageDetail> imageDetails(String reference) {
        faults.check();
        return details.imageDetails(reference);
    }

    @Override
    public synchronized List<ImageDetail> imagesTagged(String prefix) {
        faults.check();
        return details.imagesTagged(prefix);
    }

    @Override
    public synchronized List<String> history(String reference) {
        faults.check();
        ImageDetail image = details.imageDetails(reference)
                .orElseThrow(() -> new EngineRefused(Reason.NOT_FOUND, "No such image: " + reference));
        return image.layers();
    }

    @Override
    public synchronized List<NetworkDetail> networkDetails(Map<String, String> labels) {
        faults.check();
        return networks(labels).stream()
                .map(network -> details.of(network, List.copyOf(sandboxes.values())))
                .toList();
    }

    @Override
    public synchronized List<VolumeInfo> volumes(Map<String, String> labels) {
        faults.check();
        return details.volumes(labels);
    }

    @Override
    public synchronized void connect(String network, String container) {
        faults.check();
        sandbox(container);
        members.computeIfAbsent(network, key -> new HashSet<>()).add(container);
    }

    /** The containers that have been connected to this network. */
    public synchronized Set<String> members(String network) {
        return members.getOrDefault(network, Set.of());
    }

    @Override
    public synchronized void removeVolume(String name) {
        faults.check();
        details.removeVolume(name);
    }

    @Override
    public synchronized void untag(String prefix) {
        faults.check();
        images.keySet().removeIf(tag -> tag.startsWith(prefix));
        details.untag(prefix);
    }

    Map<String, ImageInfo> images() {
        return images;
    }

    private synchronized FakeSandbox running(String id) {
        FakeSandbox sandbox = sandbox(id);
        if (sandbox.info().state() != State.RUNNING) {
            throw new EngineRefused(Reason.CONFLICT, "Container " + id + " is not running");
        }
        return sandbox;
    }

    private Optional<FakeSandbox> found(String idOrName) {
        return sandboxes.values().stream()
                .filter(sandbox ->
                        sandbox.id().equals(idOrName) || sandbox.name().equals(idOrName))
                .findFirst();
    }

    @Override
    public Optional<Path> socket() {
        return Optional.empty();
    }
}
