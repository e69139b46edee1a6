package org.slipway.engine.docker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EngineAddressTest {
    /** SHA-256 of “lab”, as the Docker command line names the context's folder. */
    private static final String LAB = "a51146d38077ff992eba84cf1d5e9b249073503eb74868699016153b031a38f7";

    @TempDir
    private Path home;

    @Test
    void withoutAnySettingItIsTheDefaultSocket() {
        assertThat(EngineAddress.resolve(Map.of(), home).host()).hasToString("unix:///var/run/docker.sock");
    }

    @Test
    void theVariableWinsOverTheContext() throws IOException {
        write(".docker/config.json", "{\"currentContext\":\"absent\"}");
        EngineAddress address = EngineAddress.resolve(Map.of("DOCKER_HOST", "tcp://10.0.0.1:2375"), home);
        assertThat(address.host()).hasToString("tcp://10.0.0.1:2375");
        assertThat(address.certificates()).isEmpty();
    }

    @Test
    void theCurrentContextIsFollowed() throws Exception {
        write(".docker/config.json", "{\"currentContext\":\"lab\"}");
        write(
                ".docker/contexts/meta/" + LAB + "/meta.json",
                "{\"Name\":\"lab\",\"Endpoints\":{\"docker\":{\"Host\":\"unix:///run/lab.sock\"}}}");
        assertThat(EngineAddress.resolve(Map.of(), home).host()).hasToString("unix:///run/lab.sock");
        assertThat(EngineAddress.resolve(Map.of("DOCKER_CONTEXT", "default"), home)
                        .host())
                .hasToString("unix:///var/run/docker.sock");
    }

    @Test
    void aContextThatIsNotThereIsNamed() {
        assertThat(EngineAddress.resolve(Map.of("DOCKER_CONTEXT", "nowhere"), home)
                        .trouble())
                .hasValueSatisfying(trouble -> assertThat(trouble).contains("no Docker context named nowhere"));
    }

    @Test
    void anEncryptedConnectionNamesItsKeys() {
        Map<String, String> environment =
                Map.of("DOCKER_HOST", "tcp://10.0.0.1:2376", "DOCKER_TLS_VERIFY", "1", "DOCKER_CERT_PATH", "/keys");
        assertThat(EngineAddress.resolve(environment, home).certificates()).contains(Path.of("/keys"));
    }

    @Test
    void sshIsSaidNotToBeSpoken() {
        assertThat(EngineAddress.resolve(Map.of("DOCKER_HOST", "ssh://me@host"), home)
                        .trouble())
                .hasValueSatisfying(trouble -> assertThat(trouble).contains("does not speak ssh://"));
    }

    @Test
    void aBrokenConfigurationIsExplained() throws IOException {
        write(".docker/config.json", "{");
        assertThat(EngineAddress.resolve(Map.of(), home).trouble()).isPresent();
    }

    private void write(String path, String text) throws IOException {
        Path file = home.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
