package org.slipway.gateway.docker.image.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slipway.gateway.docker.GatewayException;
import org.slipway.gateway.docker.Query;
import org.slipway.gateway.docker.image.ImageRig;

/** What a client may say about a build and a commit. */
class BuildQueryTest {
    @Test
    void whatClientsSendAnywayIsUnderstood() {
        BuildQuery query = BuildQuery.of(
                new Query(Map.of(
                        "t", List.of("app", "docker.io/library/app:v2"),
                        "remote", List.of(""),
                        "securityopt", List.of("null"),
                        "networkmode", List.of("default"),
                        "labels", List.of("{\"a\":\"b\",\"slipway.owner\":\"1\"}"))),
                ImageRig.COURSE);

        assertThat(query.names()).extracting(name -> name.whole()).containsExactly("app:latest", "app:v2");
        assertThat(query.labels()).containsOnlyKeys("a");
        assertThat(query.dockerfile()).isEqualTo("Dockerfile");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "remote|https://example.org/context.tar",
                "networkmode|host",
                "networkmode|container:other",
                "securityopt|[\"seccomp=unconfined\"]",
                "extrahosts|[\"a:1.2.3.4\"]",
                "cgroupparent|/",
                "session|abc",
                "version|2",
                "platform|linux/arm64",
                "dockerfile|../Dockerfile",
                "buildargs|{\"HTTP_PROXY\":\"http://192.0.2.1\"}",
                "buildargs|{\"A\":{}}",
                "t|nginx",
                "t|slipway/workspace:latest",
                "t|registry.example/app"
            })
    void whatWouldLeadOutIsRefused(String name, String value) {
        Query query = new Query(Map.of(name, List.of(value)));

        assertThatThrownBy(() -> BuildQuery.of(query, ImageRig.COURSE)).isInstanceOf(GatewayException.class);
    }

    @Test
    void changesOfACommitAreWrittenAnew() throws IOException {
        assertThat(Changes.canonical(List.of("cmd [\"ls\"]", "ENV A=1\nUSER 1000", "")))
                .containsExactly("CMD [\"ls\"]", "ENV A=1", "USER 1000");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ONBUILD RUN true",
                "ENV A=1\nONBUILD RUN true",
                "RUN true",
                "FROM busybox",
                "COPY a b",
                "ADD http://192.0.2.1/ /",
                "LABEL slipway.owner=1",
                "WORKDIR /proc/self/fd/8",
                "HEALTHCHECK --interval=1ms CMD true"
            })
    void changesThatDoMoreThanSetAreRefused(String change) {
        assertThatThrownBy(() -> Changes.canonical(List.of(change))).isInstanceOf(GatewayException.class);
    }
}
