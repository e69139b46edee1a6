package org.slipway.engine.docker;

import com.github.dockerjava.api.exception.NotFoundException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/** Files into and out of containers, as the archives that Docker deals in; nothing runs in the container for it. */
final class Archives {
    private final Calls calls;

    Archives(Calls calls) {
        this.calls = calls;
    }

    Optional<byte[]> read(String container, String path, int maxBytes) {
        return calls.patient(docker -> {
            try (InputStream archive =
                    docker.copyArchiveFromContainerCmd(container, path).exec()) {
                return first(archive, maxBytes);
            } catch (NotFoundException e) {
                if (EngineFaults.message(e).contains("No such container")) {
                    throw e;
                }
                return Optional.empty();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    void write(String container, String path, byte[] content, boolean executable) {
        byte[] archive = archive(path, content, executable);
        calls.patient(docker -> docker.copyArchiveToContainerCmd(container)
                .withRemotePath("/")
                .withTarInputStream(new ByteArrayInputStream(archive))
                .exec());
    }

    private static Optional<byte[]> first(InputStream archive, int maxBytes) throws IOException {
        TarArchiveInputStream tar = new TarArchiveInputStream(archive);
        TarArchiveEntry entry = tar.getNextEntry();
        return entry != null && entry.isFile() && !entry.isSymbolicLink() && !entry.isLink()
                ? Optional.of(tar.readNBytes(maxBytes))
                : Optional.empty();
    }

    private static byte[] archive(String path, byte[] content, boolean executable) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes)) {
            tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
            TarArchiveEntry entry = new TarArchiveEntry(path.replaceFirst("^/+", ""));
            entry.setSize(content.length);
            entry.setMode(executable ? 0755 : 0644);
            tar.putArchiveEntry(entry);
            tar.write(content);
            tar.closeArchiveEntry();
        } catch (IOException e) {
            throw new UncheckedIOException("an archive in memory", e);
        }
        return bytes.toByteArray();
    }
}
