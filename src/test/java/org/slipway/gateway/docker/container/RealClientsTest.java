package org.slipway.gateway.docker.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slipway.gateway.docker.Refused;

/** Bodies as the command lines of Docker 20.10 and 28, and docker-compose 1.29, sent them. */
class RealClientsTest {
    @ParameterizedTest
    @ValueSource(strings = {"cli20-plain", "cli28-plain", "cli20-platform", "cli28-platform"})
    void aPlainCreateIsUnderstood(String body) {
        JsonNode sent = Wish.decided(Wish.fixture(body)).body();

        assertThat(sent.path("Image").asText()).isEqualTo("slipway/nginx:latest");
        assertThat(sent.path("HostConfig").path("NetworkMode").asText()).isEqualTo("slw-" + Wish.SESSION);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cli20-rich", "cli28-rich"})
    void aRichCreateIsUnderstood(String body) {
        JsonNode sent = Wish.decided(Wish.fixture(body)).body();

        JsonNode host = sent.path("HostConfig");
        assertThat(host.path("NetworkMode").asText()).isEqualTo("slw-" + Wish.SESSION + "-app");
        assertThat(Wish.texts(sent.at("/NetworkingConfig/EndpointsConfig")
                        .elements()
                        .next()
                        .path("Aliases")))
                .containsExactlyInAnyOrder("db", "back");
        assertThat(host.path("Memory").asLong()).isEqualTo(64L * 1024 * 1024);
        assertThat(host.path("NanoCpus").asLong()).isEqualTo(500_000_000L);
        assertThat(host.path("Mounts").size()).isEqualTo(2);
        assertThat(host.path("RestartPolicy").path("Name").asText()).isEqualTo("no");
        assertThat(sent.path("Tty").asBoolean()).isTrue();
        assertThat(Wish.texts(sent.path("Entrypoint"))).containsExactly("sh");
        assertThat(sent.path("Healthcheck").path("Interval").asLong()).isEqualTo(5_000_000_000L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cli20-published", "cli28-published"})
    void aPublishedPortIsWrittenOnTheContainerOnly(String body) {
        JsonNode sent = Wish.decided(Wish.fixture(body).replace("8080", "8090")).body();

        assertThat(sent.path("Labels").path("slipway.ports").asText()).isEqualTo("8090:80");
        assertThat(sent.path("HostConfig").has("PortBindings")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"cli20-hostile", "cli28-hostile", "cli20-wide", "cli28-wide"})
    void whatWouldOpenTheServerIsRefused(String body) {
        String hostile = Wish.fixture(body);

        assertThatThrownBy(() -> Wish.decided(hostile)).isInstanceOf(Refused.class);
    }

    @Test
    void composesServiceWithAVolumeIsUnderstood() {
        String body = Wish.fixture("compose-volume").replace("wtcreate_default", "app");

        JsonNode sent = Wish.decided(body).body();

        assertThat(sent.at("/HostConfig/Mounts").size()).isEqualTo(1);
        assertThat(sent.at("/HostConfig/Mounts/0/Source").asText()).isEqualTo("slw-" + Wish.SESSION + "-wtcreate_data");
    }

    @Test
    void composesServiceWithAPortIsUnderstood() {
        String body = Wish.fixture("compose-published").replace("wtcreate_default", "app");

        CreatePolicy.Decision decision = Wish.decided(body);

        assertThat(decision.body().at("/Labels/slipway.ports").asText()).isEqualTo("18080:80");
        assertThat(decision.warnings()).hasSize(1).first().asString().contains("unless-stopped");
    }
}
