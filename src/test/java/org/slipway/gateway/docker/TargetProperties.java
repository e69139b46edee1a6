package org.slipway.gateway.docker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;

/** What a request line can name, whatever it says. */
class TargetProperties {
    @Property
    void aPathThatPassesIsPlainAndStaysWhereItIs(
            @ForAll
                    @StringLength(max = 60)
                    @CharRange(from = '%', to = ':')
                    @CharRange(from = 'a', to = 'f')
                    @CharRange(from = '?', to = '?')
                    String target) {
        try {
            String path = Target.of("/" + target, 41).path();
            assertThat(path).matches("(/[A-Za-z0-9_.:@+,~-]+)+");
            assertThat(List.of(path.split("/"))).doesNotContain("..", ".");
        } catch (Refused refused) {
            assertThat(refused.status()).isEqualTo(400);
        }
    }
}
