package org.slipway.web.author;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.event.Startup;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandKeyTest {
    @TempDir
    private Path data;

    private String written(CommandKey key) throws IOException {
        key.whenThePortalStarts(new Startup());
        return Files.readString(data.resolve("run/author.key")).strip();
    }

    @Test
    void onlyTheKeyOfThisStartFits() throws IOException {
        CommandKey before = new CommandKey(data.toString());
        String old = written(before);
        CommandKey key = new CommandKey(data.toString());
        String now = written(key);
        assertThat(now).hasSize(64).isNotEqualTo(old);
        assertThat(key.fits(now)).isTrue();
        assertThat(key.fits(old)).isFalse();
        assertThat(key.fits(now.substring(1))).isFalse();
        assertThat(key.fits("")).isFalse();
        assertThat(key.fits(null)).isFalse();
    }

    @Test
    void nobodyElseReadsTheFile() throws IOException {
        written(new CommandKey(data.toString()));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("run/author.key"))))
                .isEqualTo("rw-------");
    }
}
