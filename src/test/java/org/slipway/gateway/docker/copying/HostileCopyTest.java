package org.slipway.gateway.docker.copying;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slipway.gateway.docker.GatewayRig;
import org.slipway.gateway.docker.RecordingEngine;
import org.slipway.gateway.docker.image.archive.SpoolRig;

/** Tars that somebody wrote by hand and puts into a container. */
class HostileCopyTest {
    private static final String ID = "a".repeat(64);

    @TempDir
    Path folder;

    private RecordingEngine engine;
    private GatewayRig rig;

    @BeforeEach
    void open() throws IOException {
        String row = "[{\"Id\":\"" + ID + "\",\"Names\":[\"/slw-" + GatewayRig.SESSION
                + "-box\"],\"Labels\":{},\"State\":\"running\"}]";
        engine = new RecordingEngine(folder)
                .answering(line -> RecordingEngine.answer(200, line.contains("/containers/json") ? row : "{}"));
        rig = new GatewayRig(engine, List.of(CopyRig.endpoints(SpoolRig.in(folder.resolve("spool"), 1 << 20))));
    }

    @AfterEach
    void close() throws IOException {
        rig.close();
        engine.close();
    }

    @Test
    void anHonestTarGoesToTheEngineWrittenAnew() throws IOException {
        assertThat(put("box", tar("dir/link", TarConstants.LF_SYMLINK, "file"))).startsWith("HTTP/1.1 200");
        assertThat(engine.requests())
                .anyMatch(request -> request.line().contains("/containers/" + ID + "/archive?path=%2Fsrv"));
    }

    @ParameterizedTest
    @CsvSource({
        "../escape, 0, ''",
        "a/../../escape, 0, ''",
        "/etc/absolute, 0, ''",
        "link, 2, /etc/shadow",
        "link, 2, ../outside",
        "dir/link, 2, a/../../../outside",
        "hard, 1, ../outside",
        "hard, 1, not-in-here",
        "device, 3, ''",
        "disk, 4, ''",
        "pipe, 6, ''",
        "sparse, S, ''"
    })
    void whatCouldLeadOutNeverReachesTheEngine(String name, char type, String link) throws IOException {
        assertThat(put("box", tar(name, (byte) type, link))).startsWith("HTTP/1.1 400");
        assertThat(engine.requests()).noneMatch(request -> request.line().startsWith("PUT"));
        assertThat(rig.audit()).hasSize(1);
    }

    @Test
    void aCompressedTarIsRefused() throws IOException {
        ByteArrayOutputStream small = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(small)) {
            gzip.write(tar("file", TarConstants.LF_NORMAL, ""));
        }

        assertThat(put("box", small.toByteArray())).startsWith("HTTP/1.1 400").contains("compressed");
        assertThat(engine.requests()).noneMatch(request -> request.line().startsWith("PUT"));
    }

    @Test
    void aTarThatIsCutShortIsRefused() throws IOException {
        assertThat(put("box", "not a tar".getBytes(StandardCharsets.UTF_8))).startsWith("HTTP/1.1 400");
        assertThat(engine.requests()).noneMatch(request -> request.line().startsWith("PUT"));
    }

    @Test
    void whatIsLargerThanTheQuotaIsRefusedByItsName() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes)) {
            TarArchiveEntry entry = new TarArchiveEntry("big");
            entry.setSize(2 << 20);
            tar.putArchiveEntry(entry);
            tar.write(new byte[2 << 20]);
            tar.closeArchiveEntry();
        }

        assertThat(put("box", bytes.toByteArray())).contains("quota: ");
    }

    @Test
    void anotherLearnersContainerIsNotThere() throws IOException {
        assertThat(put("theirs", tar("file", TarConstants.LF_NORMAL, ""))).startsWith("HTTP/1.1 404");
        assertThat(rig.ask("GET", "/containers/theirs/archive?path=/etc", "")).startsWith("HTTP/1.1 404");
        assertThat(engine.requests()).allMatch(request -> request.line().contains("/containers/json"));
    }

    private String put(String container, byte[] body) throws IOException {
        byte[] head = ("PUT /containers/" + container + "/archive?path=/srv HTTP/1.1\r\nHost: docker\r\n"
                        + "Content-Type: application/x-tar\r\nContent-Length: " + body.length + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        ByteArrayOutputStream request = new ByteArrayOutputStream();
        request.write(head);
        request.write(body);
        return rig.exchange(request.toByteArray());
    }

    private static byte[] tar(String name, byte type, String link) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes)) {
            TarArchiveEntry entry = new TarArchiveEntry(name, type, true);
            entry.setLinkName(link);
            tar.putArchiveEntry(entry);
            tar.closeArchiveEntry();
        }
        return bytes.toByteArray();
    }
}
