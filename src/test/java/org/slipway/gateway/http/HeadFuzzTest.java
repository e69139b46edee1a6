package org.slipway.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Whatever bytes come through a door, reading them ends with a request, a refusal or a hang-up, and with nothing else. {@code JAZZER_FUZZ=1 mvn test -Dtest=HeadFuzzTest} searches; without it the seeds are run. */
class HeadFuzzTest {
    @FuzzTest
    void anyBytesAreARequestARefusalOrAHangUp(byte[] bytes) {
        InputStream line = new ByteArrayInputStream(bytes);
        try {
            RequestHead head = new HeadReader(line).request();
            assertThat(head.target()).doesNotContainAnyWhitespaces();
            assertThat(head.headers().all("Host")).hasSize(1);
            byte[] body = Framing.of(head.headers()).body(line).readAllBytes();
            assertThat(body.length).isLessThanOrEqualTo(bytes.length);
        } catch (HttpFault refused) {
            assertThat(refused.status()).isBetween(400, 499);
        } catch (IOException gone) {
            assertThat(gone).isInstanceOf(ClientGone.class);
        }
    }
}
