package org.slipway.gateway.docker.image.archive;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.slipway.compute.container.Quotas;
import org.slipway.gateway.docker.Refused;
import org.slipway.gateway.docker.Unfulfilled;

/** Where archives lie while they are checked: a folder of ours with room for a few learners' at a time. */
@ApplicationScoped
public class Spool {
    private static final int AT_ONCE = 8;

    private final Path folder;
    private final long each;
    private final AtomicLong taken = new AtomicLong();

    @Inject
    Spool(@ConfigProperty(name = "slipway.data", defaultValue = "target/data") String data, Quotas quotas) {
        this(Path.of(data, "gateway", "spool"), quotas.archive());
    }

    Spool(Path folder, long each) {
        this.folder = folder;
        this.each = each;
        empty();
    }

    /** Bytes that one archive may hold. */
    public long each() {
        return each;
    }

    /** A new file, which is gone when it is closed. */
    public Spooled open() throws IOException {
        Files.createDirectories(folder);
        return new Spooled(Files.createTempFile(folder, "archive", ".tar"), this);
    }

    void take(long had, long more) {
        if (had + more > each) {
            throw tooLarge();
        }
        if (taken.addAndGet(more) > AT_ONCE * each) {
            taken.addAndGet(-more);
            throw new Unfulfilled(
                    503, "Too many archives are being worked on at the moment. Try again when others have finished.");
        }
    }

    void give(long back) {
        taken.addAndGet(-back);
    }

    Refused tooLarge() {
        return Refused.quota(
                "one archive, build context or copy may hold " + (each >> 20) + " MB, and this one holds more");
    }

    /** What a portal that was killed has left. */
    private void empty() {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
