package org.slipway.gateway.docker.image.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.slipway.gateway.docker.GatewayException;

/** Whatever goes in: what comes out reads back as what it is, and names nothing but ids, stages of its own and scratch. */
class RecipeProperties {
    private static final String ID = "sha256:" + "a".repeat(64);
    private static final String OURS = "LABEL slipway.session=x";

    @Provide
    Arbitrary<String> files() {
        Arbitrary<String> scraps = Arbitraries.of(
                "FROM busybox",
                "from  busybox AS a",
                "FROM a",
                "FROM $B",
                "FROM ${B:-busybox}",
                "FROM scratch as z",
                "ARG B=busybox",
                "RUN echo",
                "COPY --from=a /x /y",
                "COPY --from=0 /x /y",
                "COPY --from=busybox /x /y",
                "ADD x y",
                "LABEL a=b",
                "ENV A=FROM",
                "CMD [\"x\"]",
                "HEALTHCHECK --interval=5s CMD x",
                "WORKDIR /w");
        Arbitrary<String> noise = Arbitraries.of(
                "\n",
                "\n",
                "\n",
                "\n",
                " \\\n",
                "\\ \t\n",
                "\\\r\n",
                "\n# no\n",
                "\n\n",
                " ",
                "\\",
                "\"",
                "'",
                "$",
                " FROM evil",
                "\nFROM evil",
                "\t",
                "\u00a0",
                "\u2028",
                "\u212a",
                " <<EOF",
                "--",
                "#");
        return Arbitraries.oneOf(scraps, scraps, noise, noise)
                .list()
                .ofMaxSize(14)
                .map(parts -> "FROM busybox AS a\n" + String.join("", parts));
    }

    @Property(tries = 3000)
    void readsBackAsItIsAndNamesNothingElse(@ForAll("files") String text) throws IOException {
        Recipe recipe;
        try {
            recipe = written(text);
        } catch (GatewayException refused) {
            Statistics.collect("refused");
            return;
        }
        Statistics.collect("written");
        List<Instruction> again =
                Dockerfile.read(recipe.text().getBytes(StandardCharsets.UTF_8)).instructions();

        assertThat(again.stream().map(Instruction::written))
                .containsExactlyElementsOf(
                        recipe.steps().stream().map(Recipe.Step::canonical).toList());
        for (int i = 0; i < again.size(); i++) {
            Instruction instruction = again.get(i);
            assertThat(instruction.line()).isEqualTo(i + 1);
            if (instruction.keyword() == Instruction.Keyword.FROM) {
                assertThat(instruction.arguments()).matches("(?:" + ID + "|scratch|s\\d+) AS s\\d+");
                assertThat(again.get(i + 1).written()).isEqualTo(OURS);
            }
            if (instruction.arguments().startsWith("--from=")) {
                assertThat(instruction.arguments()).matches("(?s)--from=(?:" + ID + "|s\\d+) .*");
            }
        }
    }

    private static Recipe written(String text) throws IOException {
        return Canonical.of(
                Dockerfile.read(text.getBytes(StandardCharsets.UTF_8)),
                Map.of(),
                Optional.empty(),
                List.of("slipway.session=x"),
                name -> name.equals("busybox") ? Optional.of(ID) : Optional.empty());
    }
}
