package org.slipway.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DockerCommandTest {
    @TempDir
    private Path folder;

    @Test
    void eachVersionIsTakenOnceTheOldestFirst() throws IOException {
        Path newer = saying("newer", "Docker version 28.5.2+dfsg4, build 9cc6dea");
        Path older = saying("older", "Docker version 9.10, build 1");
        Path again = saying("again", "Docker version 28.5.2, build e6534b4");

        assertThat(DockerCommand.among(List.of(newer, older, again)))
                .containsExactly(new DockerCommand(older, "9.10"), new DockerCommand(newer, "28.5.2"));
    }

    @Test
    void whatIsNoDockerCommandIsLeftOut() throws IOException {
        Path other = saying("other", "podman version 4.3.1");

        assertThat(DockerCommand.among(List.of(other, folder.resolve("nothing"))))
                .isEmpty();
    }

    private Path saying(String name, String line) throws IOException {
        Path file = Files.writeString(folder.resolve(name), "#!/bin/sh\necho '" + line + "'\n");
        assertThat(file.toFile().setExecutable(true)).isTrue();
        return file;
    }
}
