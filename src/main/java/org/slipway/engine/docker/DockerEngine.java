package org.slipway.engine.docker;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.dockerjava.api.command.InspectImageResponse;
import com.github.dockerjava.api.exception.NotFoundException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slipway.engine.Engine;
import org.slipway.engine.EngineHost;
import org.slipway.engine.EngineStatus;
import org.slipway.engine.ExecResult;
import org.slipway.engine.ExecSpec;
import org.slipway.engine.ImageDetail;
import org.slipway.engine.ImageInfo;
import org.slipway.engine.LogLine;
import org.slipway.engine.LogSink;
import org.slipway.engine.NetworkDetail;
import org.slipway.engine.NetworkInfo;
import org.slipway.engine.NetworkSpec;
import org.slipway.engine.SandboxDetail;
import org.slipway.engine.SandboxInfo;
import org.slipway.engine.SandboxSpec;
import org.slipway.engine.Subscription;
import org.slipway.engine.TerminalSpec;
import org.slipway.engine.TerminalStream;
import org.slipway.engine.Usage;
import org.slipway.engine.VolumeInfo;

/** The engine port on a Docker daemon; each kind of call has its own class beside it. */
final class DockerEngine implements Engine, AutoCloseable {
    private final EngineAddress address;
    private final EngineWatch watch;
    private final Calls calls;
    private final Networks networks;
    private final Sandboxes sandboxes;
    private final Execs execs;
    private final Terminals terminals;
    private final Logs logs;
    private final Archives archives;
    private final UsageMeter usage;
    private final Leftovers leftovers;
    private final Details details;
    private final Runs runs;
    private final DiskSpace disk;
    private final ExecutorService opening = Executors.newCachedThreadPool(DaemonThreads.named("engine-opening"));

    /**
     * @param instance value of the label that sets this portal's objects apart
     * @param pool where sessions' networks get their subnets from
     */
    DockerEngine(EngineAddress address, String instance, Subnet pool, Duration pingEvery) {
        this.address = address;
        this.watch = new EngineWatch(address, pingEvery);
        this.calls = new Calls(watch);
        Labelling labelling = new Labelling(instance);
        Processes processes = new Processes(calls);
        this.networks = new Networks(calls, labelling, pool);
        this.sandboxes = new Sandboxes(calls, labelling);
        this.execs = new Execs(calls, processes);
        this.terminals = new Terminals(calls, processes, opening);
        this.logs = new Logs(calls);
        this.archives = new Archives(calls);
        this.usage = new UsageMeter(calls);
        this.details = new Details(calls, labelling);
        this.leftovers = new Leftovers(calls);
        this.disk = new DiskSpace(calls, labelling, isLocal());
        this.runs = new Runs(calls, sandboxes);
    }

    @Override
    public Optional<Path> socket() {
        return isLocal() ? Optional.of(Path.of(address.host().getPath())) : Optional.empty();
    }

    private boolean isLocal() {
        return "unix".equals(address.host().getScheme());
    }

    @Override
    public EngineStatus status() {
        return watch.status();
    }

    @Override
    public EngineHost host() {
        JsonNode said = calls.quickly(connection -> JsonAnswer.of(connection, "/info"));
        return new EngineHost(
                isLocal(),
                said.path("CgroupDriver").asText("none"),
                "2".equals(said.path("CgroupVersion").asText("1")) ? 2 : 1);
    }

    @Override
    public Optional<ImageInfo> image(String reference) {
        return calls.quick(docker -> {
            try {
                InspectImageResponse image = docker.inspectImageCmd(reference).exec();
                Map<String, String> labels =
                        image.getConfig() == null ? null : image.getConfig().getLabels();
                Long bytes = image.getSize();
                return Optional.of(new ImageInfo(
                        String.valueOf(image.getId()), bytes == null ? 0 : bytes, labels == null ? Map.of() : labels));
            } catch (NotFoundException e) {
                return Optional.empty();
            }
        });
    }

    @Override
    public String createNetwork(NetworkSpec spec) {
        return networks.create(spec);
    }

    @Override
    public void removeNetwork(String id) {
        networks.remove(id);
    }

    @Override
    public void connect(String network, String container) {
        networks.connect(network, container);
    }

    @Override
    public void removeVolume(String name) {
        leftovers.removeVolume(name);
    }

    @Override
    public void untag(String prefix) {
        leftovers.untag(prefix);
    }

    @Override
    public List<NetworkInfo> networks(Map<String, String> labels) {
        return networks.list(labels);
    }

    @Override
    public SandboxInfo launch(SandboxSpec spec) {
        return sandboxes.launch(spec);
    }

    @Override
    public List<SandboxInfo> sandboxes(Map<String, String> labels) {
        return sandboxes.list(labels);
    }

    @Override
    public Optional<SandboxInfo> inspect(String id) {
        return sandboxes.inspect(id);
    }

    @Override
    public void start(String id) {
        sandboxes.start(id);
    }

    @Override
    public void stop(String id, Duration grace) {
        sandboxes.stop(id, grace);
    }

    @Override
    public void remove(String id) {
        sandboxes.remove(id);
    }

    @Override
    public Optional<Usage> usage(String id) {
        return usage.of(id);
    }

    @Override
    public Optional<Long> written(String id, long enough) {
        return disk.written(id, enough);
    }

    @Override
    public Map<String, Long> stored(Collection<String> volumes, long enough) {
        return disk.stored(volumes, enough);
    }

    @Override
    public ExecResult exec(String id, ExecSpec spec) {
        return execs.run(id, spec);
    }

    @Override
    public TerminalStream openTerminal(String id, TerminalSpec spec) {
        return terminals.open(id, spec);
    }

    @Override
    public List<LogLine> logs(String id, int lines) {
        return logs.last(id, lines);
    }

    @Override
    public Subscription followLogs(String id, int lines, LogSink sink) {
        return logs.follow(id, lines, sink);
    }

    @Override
    public Optional<byte[]> readFile(String id, String path, int maxBytes) {
        return archives.read(id, path, maxBytes);
    }

    @Override
    public void writeFile(String id, String path, byte[] content, boolean executable) {
        archives.write(id, path, content, executable);
    }

    @Override
    public ExecResult run(SandboxSpec spec, byte[] input, Duration timeout, int outputLimit) {
        return runs.run(spec, input, timeout, outputLimit);
    }

    @Override
    public Optional<SandboxDetail> details(String id) {
        return details.sandbox(id);
    }

    @Override
    public Optional<ImageDetail> imageDetails(String reference) {
        return details.image(reference);
    }

    @Override
    public List<ImageDetail> imagesTagged(String prefix) {
        return details.imagesTagged(prefix);
    }

    @Override
    public List<String> history(String reference) {
        return details.history(reference);
    }

    @Override
    public List<NetworkDetail> networkDetails(Map<String, String> labels) {
        return details.networks(labels);
    }

    @Override
    public List<VolumeInfo> volumes(Map<String, String> labels) {
        return details.volumes(labels);
    }

    @Override
    public void close() {
        watch.close();
        calls.close();
        opening.shutdownNow();
    }
}
