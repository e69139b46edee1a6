package org.slipway.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretFileTest {
    @TempDir
    private Path folder;

    @Test
    void onlyItsOwnerReadsIt() throws IOException {
        SecretFile file = new SecretFile(folder.resolve("not there yet"), "first-instructor");
        file.write("name=instructor\n");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.path())))
                .isEqualTo("rw-------");
        assertThat(file.path()).hasContent("name=instructor\n");
    }

    @Test
    void whatWasThereWithOtherPermissionsIsReplaced() throws IOException {
        SecretFile file = new SecretFile(folder, "first-instructor");
        Files.writeString(file.path(), "old", java.nio.charset.StandardCharsets.UTF_8);
        Files.setPosixFilePermissions(file.path(), PosixFilePermissions.fromString("rw-rw-rw-"));
        file.write("new");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.path())))
                .isEqualTo("rw-------");
        assertThat(file.path()).hasContent("new");
    }

    @Test
    void nothingElseIsLeftInTheFolder() throws IOException {
        Files.writeString(folder.resolve(".first-instructor.new"), "left by a killed boot");
        new SecretFile(folder, "first-instructor").write("new");
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(folder.resolve("first-instructor"));
        }
    }
}
