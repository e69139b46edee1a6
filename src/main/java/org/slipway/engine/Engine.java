package org.slipway.engine;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A container engine, as small as a bench needs it.
 *
 * <p>Every call is bounded in time and throws an {@link EngineException}: {@link EngineUnavailable} when the engine is missing, stopped or hung (ours, never the learner's), {@link EngineRefused}
 * when it answered with an error that the caller can explain. Containers and networks are named by the engine's own ids unless a parameter says otherwise.
 */
public interface Engine extends Inspector {
    /** What the engine said last; never blocks, so that a page may ask. */
    EngineStatus status();

    /** Where it runs. */
    EngineHost host();

    /** The image under this reference, empty when the engine does not have it. */
    Optional<ImageInfo> image(String reference);

    /** Creates an internal bridge network and returns its id; a network of that name that is there already is returned as it is. */
    String createNetwork(NetworkSpec spec);

    /** Removes a network; one that is gone already is no error. */
    void removeNetwork(String id);

    /** Makes a container a member of a network; one that is a member already is no error. */
    void connect(String network, String container);

    /** Removes a volume; one that is gone already is no error. */
    void removeVolume(String name);

    /** Takes away all tags that begin so, and with its last tag an image that no container needs. */
    void untag(String prefix);

    /** The networks that carry all these labels. */
    List<NetworkInfo> networks(Map<String, String> labels);

    /** Creates and starts a container; on a failed start the created container is removed again. */
    SandboxInfo launch(SandboxSpec spec);

    /** The containers, running or not, that carry all these labels. */
    List<SandboxInfo> sandboxes(Map<String, String> labels);

    /** The container's state now, empty when there is none of this id or name. */
    Optional<SandboxInfo> inspect(String id);

    /** Starts a stopped container, lets a paused one go on; one that runs already is no error. */
    void start(String id);

    /** Stops a container with its stop signal, and kills it after the grace period; one that is stopped already is no error. */
    void stop(String id, Duration grace);

    /** Removes a container, running or not, with its anonymous volumes; one that is gone already is no error. */
    void remove(String id);

    /** Memory and processor use now; empty for a container that does not run. */
    Optional<Usage> usage(String id);

    /**
     * Bytes that the container, running or not, has written or changed over its image; empty when there is none of this id or name. Where the engine's files can be read, every file and folder counts
     * 4 KB at least, so that a million empty ones are seen.
     *
     * @param enough counting ends when there are more bytes than these
     */
    Optional<Long> written(String id, long enough);

    /** Bytes in each of these volumes, counted as what a container has written; one that is not there has none, one that the engine cannot tell of is left out. */
    Map<String, Long> stored(Collection<String> volumes, long enough);

    /** Runs a command in a running container and waits for its end; output beyond the spec's limit is cut, a command over its time is killed. */
    ExecResult exec(String id, ExecSpec spec);

    /**
     * Creates a container of an image with a shell, gives the spec's command the input, waits for its end and removes the container; output beyond the limit is cut, and one that is over its time is killed.
     *
     * @param outputLimit bytes kept of standard output and of standard error each
     */
    ExecResult run(SandboxSpec spec, byte[] input, Duration timeout, int outputLimit);

    /** Opens a command on a pseudo-terminal in a running container. */
    TerminalStream openTerminal(String id, TerminalSpec spec);

    /** The last {@code lines} lines of the container's log, oldest first. */
    List<LogLine> logs(String id, int lines);

    /** Follows the container's log from its last {@code lines} lines on until closed or the container's end; the sink is called from one thread. */
    Subscription followLogs(String id, int lines, LogSink sink);

    /** Reads a regular file out of a container without running anything in it; empty when there is none, cut at {@code maxBytes}. */
    Optional<byte[]> readFile(String id, String path, int maxBytes);

    /** Writes a file into a container, as root with mode 0644 (0755 when executable), making missing folders. */
    void writeFile(String id, String path, byte[] content, boolean executable);

    /** The unix socket that the engine listens on; empty when it is reached in another way. */
    Optional<Path> socket();
}
