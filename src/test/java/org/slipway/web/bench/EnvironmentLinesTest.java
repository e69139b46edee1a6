package org.slipway.web.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.slipway.compute.container.ContainerRefused;

class EnvironmentLinesTest {
    @Test
    void aValueMayHaveEqualsSigns() {
        assertThat(EnvironmentLines.read("A=1\n\n URL=http://x/?a=b\nEMPTY="))
                .isEqualTo(Map.of("A", "1", "URL", "http://x/?a=b", "EMPTY", ""));
    }

    @Test
    void aLineWithoutANameIsRefusedByItsNumber() {
        assertThatThrownBy(() -> EnvironmentLines.read("A=1\nnonsense"))
                .isInstanceOf(ContainerRefused.class)
                .hasMessageStartingWith("Line 2 has no name");
    }
}
