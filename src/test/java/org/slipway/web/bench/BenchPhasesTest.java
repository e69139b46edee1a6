package org.slipway.web.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.slipway.compute.container.ImageState;

class BenchPhasesTest {
    @Test
    void anImageThatIsBuiltShowsItsProgress() {
        assertThat(BenchPhases.words("python", new ImageState.Building(2, 5, "installing packages")))
                .contains("Building the python image, 2 of 5: installing packages");
    }

    @Test
    void aReadyImageNeedsNoWords() {
        assertThat(BenchPhases.words("nginx", new ImageState.Ready())).isEmpty();
    }

    @Test
    void withinASessionOnlyTheWordsChange() {
        assertThat(new BenchPhase(BenchPhase.Name.PREPARING, "").key())
                .isEqualTo(new BenchPhase(BenchPhase.Name.RUNNING, "").key());
    }
}
