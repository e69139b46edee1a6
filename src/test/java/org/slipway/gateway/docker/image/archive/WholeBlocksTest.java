package org.slipway.gateway.docker.image.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class WholeBlocksTest {
    @Test
    void aLastBlockThatIsNotFullIsFilledUp() throws IOException {
        assertThat(new WholeBlocks(new ByteArrayInputStream(new byte[3631])).readAllBytes())
                .hasSize(4096);
    }

    @Test
    void fullBlocksStayAsTheyAre() throws IOException {
        assertThat(new WholeBlocks(new ByteArrayInputStream(new byte[1024])).readAllBytes())
                .hasSize(1024);
        assertThat(new WholeBlocks(new ByteArrayInputStream(new byte[0])).readAllBytes())
                .isEmpty();
    }
}
