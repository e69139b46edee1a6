package org.slipway.web.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VendoredXtermTest {
    private static final Path FOLDER = Path.of("src/main/webapp/resources/xterm");

    @ParameterizedTest
    @ValueSource(strings = {"xterm.js", "xterm.css", "addon-fit.js"})
    void theFilesAreThoseOfThePackages(String file) throws Exception {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(FOLDER.resolve(file)));

        assertThat(Files.readString(FOLDER.resolve("README.md")))
                .containsPattern("\\| " + file + " \\|.*" + HexFormat.of().formatHex(digest));
    }
}
