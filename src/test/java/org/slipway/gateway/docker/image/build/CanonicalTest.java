package org.slipway.gateway.docker.image.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slipway.gateway.docker.GatewayException;

/** A Dockerfile as the engine gets it. */
class CanonicalTest {
    private static final String BUSYBOX = "sha256:" + "1".repeat(64);

    @Test
    void everyBaseIsWrittenByItsIdAndEveryStageByItsNumber() throws IOException {
        assertThat(canonical("""
                        ARG WHAT=box
                        FROM busy${WHAT} AS first
                        RUN echo \\
                            two
                        # a comment
                        FROM busybox
                        COPY --from=FIRST /a /b
                        COPY --from=0 /c /d
                        """))
                .isEqualTo("ARG WHAT=box\nFROM " + BUSYBOX + " AS s0\nLABEL ours=yes\nRUN echo     two\nFROM " + BUSYBOX
                        + " AS s1\nLABEL ours=yes\nCOPY --from=s0 /a /b\nCOPY --from=s0 /c /d\n");
    }

    @Test
    void aBuildArgumentGoesBeforeTheDefault() throws IOException {
        Recipe recipe = Canonical.of(
                read("ARG BASE=nothing\nFROM $BASE\n"),
                Map.of("BASE", Optional.of("busybox")),
                Optional.empty(),
                List.of(),
                CanonicalTest::base);

        assertThat(recipe.text()).contains("FROM " + BUSYBOX + " AS s0");
    }

    @Test
    void aStageBehindTheTargetIsLeftOut() throws IOException {
        Recipe recipe = Canonical.of(
                read("FROM busybox AS one\nRUN a\nFROM busybox AS two\nRUN b\n"),
                Map.of(),
                Optional.of("ONE"),
                List.of(),
                CanonicalTest::base);

        assertThat(recipe.text()).contains("RUN a").doesNotContain("RUN b");
    }

    @Test
    void noStageCanStandForAnImageOfTheEngine() throws IOException {
        assertThat(canonical("FROM busybox AS nginx\nFROM nginx\n")).contains("FROM s0 AS s1");
        assertThatThrownBy(() -> canonical("FROM slipway/workspace:latest\n")).isInstanceOf(GatewayException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ONBUILD RUN true",
                "onbuild COPY . /",
                "RUN <<EOF",
                "COPY <<EOF /file",
                "RUN --mount=type=bind,target=/host true",
                "RUN --security=insecure true",
                "RUN --network=host true",
                "ADD http://192.0.2.1/file /",
                "ADD https://example.org/file /",
                "ADD git@example.org:some/thing.git /",
                "ADD ht\"\"tp://192.0.2.1/file /",
                "ADD ${SCHEME}/file /",
                "COPY --from=slipway/workspace:latest / /",
                "COPY --from=1 / /",
                "COPY --from=$STAGE / /",
                "COPY --link a b",
                "LABEL slipway.owner=1",
                "LABEL a=b \"slipway.session\"=x",
                "LABEL sl\"ipway.\"role=x",
                "LABEL sli${x}pway.role=x",
                "WORKDIR /proc/self/fd/8",
                "HEALTHCHECK --interval=1ns CMD true",
                "NONSENSE a"
            })
    void whatLeadsOutIsRefused(String line) {
        assertThatThrownBy(() -> canonical("FROM busybox\n" + line + "\n")).isInstanceOf(GatewayException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "# syntax=docker/dockerfile:1\nFROM busybox",
                "# escape=`\nFROM busybox",
                "RUN true",
                "FROM busybox extra words here",
                "FROM --platform=linux/arm64 busybox",
                "FROM redis",
                "FROM busybox AS a\nFROM busybox AS a",
                ""
            })
    void aDockerfileThatIsNoneIsRefused(String text) {
        assertThatThrownBy(() -> canonical(text + "\n")).isInstanceOf(GatewayException.class);
    }

    /** Whatever is written into a line, the engine reads as many instructions as we did, and names no base that we did not. */
    @Property(tries = 500, maxDiscardRatio = 100)
    void noLineBecomesTwo(@ForAll @StringLength(max = 40) @CharRange(from = '\t', to = '\u007f') String anything)
            throws IOException {
        String text;
        try {
            text = canonical("FROM busybox\nRUN " + anything + "\n");
        } catch (GatewayException refused) {
            Assume.that(false);
            return;
        }
        List<String> lines = text.lines().toList();
        assertThat(lines.get(0)).isEqualTo("FROM " + BUSYBOX + " AS s0");
        assertThat(lines).allMatch(line -> line.matches("(?:[A-Z]+) .*")).noneMatch(line -> line.endsWith("\\"));
        assertThat(lines.stream().filter(line -> line.startsWith("FROM ")))
                .allMatch(line -> line.matches("FROM (?:s\\d+|scratch|sha256:1{64}) AS s\\d+"));
        assertThat(text).doesNotContain("\nONBUILD ");
    }

    private static String canonical(String text) throws IOException {
        return Canonical.of(read(text), Map.of(), Optional.empty(), List.of("ours=yes"), CanonicalTest::base)
                .text();
    }

    private static Dockerfile read(String text) {
        return Dockerfile.read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Optional<String> base(String name) {
        return name.equals("busybox") ? Optional.of(BUSYBOX) : Optional.empty();
    }
}
