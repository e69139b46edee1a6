package org.slipway.compute.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineTest {
    @Test
    void aBlankLineHasNoWords() {
        assertThat(CommandLine.words(" \t\n")).isEmpty();
    }

    @Test
    void blanksSeparateWords() {
        assertThat(CommandLine.words("  python3 -m   http.server\t8000 "))
                .containsExactly("python3", "-m", "http.server", "8000");
    }

    @Test
    void quotesKeepAWordTogether() {
        assertThat(CommandLine.words("sh -c 'echo \"hi\"; sleep 1' \"it's\""))
                .containsExactly("sh", "-c", "echo \"hi\"; sleep 1", "it's");
    }

    @Test
    void emptyQuotesAreAWord() {
        assertThat(CommandLine.words("echo '' \"\"")).containsExactly("echo", "", "");
    }

    @Test
    void quotedPartsJoinTheirNeighbours() {
        assertThat(CommandLine.words("a'b c'd\"e f\"")).containsExactly("ab cde f");
    }

    @Test
    void aBackslashKeepsTheNextCharacter() {
        assertThat(CommandLine.words("a\\ b \\\" \"x\\\"y\" \"\\n\" '\\n'"))
                .containsExactly("a b", "\"", "x\"y", "\\n", "\\n");
    }

    @Test
    void nothingIsExpanded() {
        assertThat(CommandLine.words("echo $HOME *")).containsExactly("echo", "$HOME", "*");
    }

    @ParameterizedTest
    @ValueSource(strings = {"echo 'a", "echo \"a", "echo \"a\\\""})
    void anOpenQuoteIsSaidWithItsPlace(String line) {
        assertThatThrownBy(() -> CommandLine.words(line))
                .isInstanceOfSatisfying(
                        ContainerRefused.class,
                        refused -> assertThat(refused.field()).isEqualTo("command"))
                .hasMessageContaining("at character 6 of the command is never closed");
    }

    @Test
    void aBackslashAtTheEndIsRefused() {
        assertThatThrownBy(() -> CommandLine.words("echo \\")).hasMessageContaining("ends with a backslash");
    }
}
