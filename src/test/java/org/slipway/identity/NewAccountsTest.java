package org.slipway.identity;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class NewAccountsTest {
    private long nanos = -5;
    private final NewAccounts accounts = new NewAccounts(3, () -> nanos);

    private void three() {
        for (int i = 0; i < 3; i++) {
            accounts.admit("here");
        }
    }

    private void pass(Duration time) {
        nanos += time.toNanos();
    }

    @Test
    void oneTooManyIsToldHowLongToWait() {
        three();
        pass(Duration.ofMinutes(20));
        assertThatExceptionOfType(AccountRefused.class)
                .isThrownBy(() -> accounts.admit("here"))
                .withMessageContaining("in 41 minutes");
    }

    @Test
    void anotherAddressIsNotToBlame() {
        three();
        assertThatNoException().isThrownBy(() -> accounts.admit("there"));
    }

    @Test
    void anHourLaterTheCountBeginsAnew() {
        three();
        pass(Duration.ofHours(1));
        assertThatNoException().isThrownBy(this::three);
        assertThatExceptionOfType(AccountRefused.class).isThrownBy(() -> accounts.admit("here"));
    }
}
