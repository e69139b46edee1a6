package org.slipway.engine.docker;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SubnetTest {
    @Test
    void aPoolFallsIntoPartsInOrder() {
        assertThat(Subnet.parse("10.213.0.0/24").orElseThrow().parts(26))
                .extracting(Subnet::toString)
                .containsExactly("10.213.0.0/26", "10.213.0.64/26", "10.213.0.128/26", "10.213.0.192/26");
    }

    @Test
    void rangesOverlapWhenOneHoldsTheOther() {
        Subnet pool = Subnet.parse("172.16.0.0/12").orElseThrow();
        assertThat(pool.overlaps(Subnet.parse("172.17.0.1/16").orElseThrow())).isTrue();
        assertThat(pool.overlaps(Subnet.parse("172.32.0.0/16").orElseThrow())).isFalse();
    }

    @Test
    void whatIsNoRangeIsEmpty() {
        assertThat(Subnet.parse("fd00::/64")).isEmpty();
        assertThat(Subnet.parse("10.0.0.256/8")).isEmpty();
        assertThat(Subnet.parse("10.0.0.0/33")).isEmpty();
    }
}
