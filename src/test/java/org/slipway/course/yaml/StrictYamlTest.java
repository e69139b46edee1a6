package org.slipway.course.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class StrictYamlTest {
    @Test
    void valuesComeBackByTheirKind() {
        StrictYaml lab = read("""
                title: First container
                minutes: 20
                open: true
                needs: [up, answers]
                parameters: {port: 8000..8999}
                steps:
                  - {id: run}
                  - {id: stop}
                """);
        assertThat(lab.string("title")).isEqualTo("First container");
        assertThat(lab.integer("minutes")).isEqualTo(20);
        assertThat(lab.flag("open", false)).isTrue();
        assertThat(lab.strings("needs")).containsExactly("up", "answers");
        assertThat(lab.map("parameters").string("port")).isEqualTo("8000..8999");
        assertThat(lab.list("steps")).extracting(step -> step.string("id")).containsExactly("run", "stop");
        assertThat(lab.list("steps").get(1).line()).isEqualTo(8);
        assertThat(lab.keys()).containsExactly("title", "minutes", "open", "needs", "parameters", "steps");
    }

    @Test
    void absentOptionalValuesAreEmpty() {
        StrictYaml yaml = read("id: docker");
        assertThat(yaml.optionalString("title")).isEmpty();
        assertThat(yaml.optionalInteger("minutes", 1, 9)).isEmpty();
        assertThat(yaml.optionalMap("parameters")).isEmpty();
        assertThat(yaml.strings("labs")).isEmpty();
        assertThat(yaml.flag("open", true)).isTrue();
    }

    @Test
    void aMistypedKeyNamesItsLineAndTheNearestRightKey() {
        assertThatThrownBy(() -> read("id: docker\ntilte: Docker").allowOnly("id", "title", "part"))
                .hasMessage("a.yaml:2: unknown key `tilte`; did you mean `title`?");
    }

    @Test
    void aKeyLikeNoOtherListsTheKnownOnes() {
        assertThatThrownBy(() -> read("colour: red").allowOnly("id", "title"))
                .hasMessage("a.yaml:1: unknown key `colour`; known keys: id, title");
    }

    @Test
    void aMissingKeyIsNamedWhereItsMappingStarts() {
        assertThatThrownBy(() -> read("steps:\n  - {id: run}\n  - {page: a.md}")
                        .list("steps")
                        .get(1)
                        .string("id"))
                .hasMessage("a.yaml:3: key `id` is missing");
    }

    @Test
    void linesAreThoseOfTheWholeFile() {
        assertThatThrownBy(() -> StrictYaml.read("a.md", 2, "id: docker\nid: other"))
                .hasMessage("a.md:3: key `id` is there twice");
    }

    @Test
    void anEmptyValueIsNoValue() {
        assertThatThrownBy(() -> read("title:").string("title")).hasMessage("a.yaml:1: `title` has no value");
        assertThatThrownBy(() -> read("title: '  '").string("title")).hasMessage("a.yaml:1: `title` has no value");
    }

    @Test
    void aValueOfTheWrongKindIsRefused() {
        assertThatThrownBy(() -> read("title: 12").string("title"))
                .hasMessage("a.yaml:1: `title` must be text; put it in quotes");
        assertThatThrownBy(() -> read("minutes: soon").integer("minutes"))
                .hasMessage("a.yaml:1: `minutes` must be a whole number");
        assertThatThrownBy(() -> read("minutes: '5'").integer("minutes"))
                .hasMessage("a.yaml:1: `minutes` must be a whole number");
        assertThatThrownBy(() -> read("minutes: 99999999999").integer("minutes", 1, 60))
                .hasMessage("a.yaml:1: `minutes` must be between 1 and 60");
        assertThatThrownBy(() -> read("open: maybe").flag("open", true))
                .hasMessage("a.yaml:1: `open` must be true or false");
        assertThatThrownBy(() -> read("labs: one").strings("labs")).hasMessage("a.yaml:1: `labs` must be a list");
        assertThatThrownBy(() -> read("labs: [[one]]").strings("labs"))
                .hasMessage("a.yaml:1: `labs` must be a single value");
        assertThatThrownBy(() -> read("http: yes").map("http"))
                .hasMessage("a.yaml:1: `http` must hold `key: value` pairs");
    }

    @Test
    void brokenYamlNamesTheLine() {
        assertThatThrownBy(() -> read("id: docker\nlabs: [one, two\n"))
                .isInstanceOf(FaultyFile.class)
                .hasMessageStartingWith("a.yaml:3: not valid YAML: ");
        assertThatThrownBy(() -> read("just words")).hasMessage("a.yaml:1: expected `key: value` lines");
        assertThatThrownBy(() -> read("")).hasMessage("a.yaml:1: expected `key: value` lines");
        assertThatThrownBy(() -> read("a: 1\n---\nb: 2")).isInstanceOf(FaultyFile.class);
    }

    @Test
    void anchorsAliasesAndTagsAreRefused() {
        assertThatThrownBy(() -> read("a: &x [1]\nb: 2")).hasMessageStartingWith("a.yaml:1: anchors (&)");
        assertThatThrownBy(() -> read("a: 1\nb: *x")).hasMessageStartingWith("a.yaml:2: anchors (&)");
        assertThatThrownBy(() -> read("a: !!java.io.File x")).hasMessage("a.yaml:1: tags (!) are not used here");
    }

    @Test
    void depthAndSizeAreBounded() {
        assertThatThrownBy(() -> read("a: " + "[".repeat(5_000))).hasMessage("a.yaml:1: nested deeper than 20 levels");
        assertThatThrownBy(() -> read("a: " + "x".repeat(300_000)))
                .hasMessage("a.yaml:1: this file is larger than 256 KiB");
    }

    private static StrictYaml read(String text) {
        return StrictYaml.read("a.yaml", text);
    }
}
