package org.slipway.gateway.docker.container;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.slipway.gateway.docker.GatewayException;
import org.slipway.gateway.docker.StrictJson;

/** Whatever bytes ask for a container, they end as the policy's own request or as a refusal, and as nothing else. {@code JAZZER_FUZZ=1 mvn test -Dtest=CreateFuzzTest} searches; without it the seeds are run. */
class CreateFuzzTest {
    @FuzzTest
    void anyBytesAreThePolicysRequestOrARefusal(byte[] bytes) {
        try {
            ContainerSpec spec = StrictJson.read(bytes, ContainerSpec.class);
            Outgoing.isThePolicys(Wish.decided(spec, ImageFacts.none()).body());
        } catch (GatewayException refused) {
            assertThat(refused.status()).isBetween(400, 499);
        }
    }
}
