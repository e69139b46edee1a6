package org.slipway.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.slipway.SetClock;

class SignInThrottleTest {
    private final SetClock clock = new SetClock();
    private final SignInThrottle throttle = new SignInThrottle(clock);

    @Test
    void fiveTriesAreFreeAndTheSixthWaits() {
        fail("ada", 5);
        assertThat(throttle.attempt("ada", "elsewhere")).contains(Duration.ofSeconds(15));
    }

    @Test
    void theWaitDoublesWithEachFailure() {
        fail("ada", 5);
        clock.pass(Duration.ofSeconds(15));
        assertThat(throttle.attempt("ada", "here")).isEmpty();
        assertThat(throttle.attempt("ada", "here")).contains(Duration.ofSeconds(30));
    }

    @Test
    void noWaitIsLongerThanAQuarterOfAnHour() {
        for (int i = 0; i < 40; i++) {
            throttle.attempt("ada", "address " + i);
            clock.pass(SignInThrottle.LONGEST_WAIT);
        }
        throttle.attempt("ada", "here");
        assertThat(throttle.attempt("ada", "here")).contains(SignInThrottle.LONGEST_WAIT);
    }

    @Test
    void refusedTriesDoNotProlongTheWait() {
        fail("ada", 5);
        throttle.attempt("ada", "here");
        throttle.attempt("ada", "here");
        clock.pass(Duration.ofSeconds(15));
        assertThat(throttle.attempt("ada", "here")).isEmpty();
    }

    @Test
    void capitalsAndSpacesMakeNoOtherName() {
        fail("ada", 4);
        fail("  ADA ", 1);
        assertThat(throttle.attempt("Ada", "here")).isPresent();
    }

    @Test
    void oneNameDoesNotHoldUpAnother() {
        fail("ada", 5);
        assertThat(throttle.attempt("grace", "here")).isEmpty();
    }

    @Test
    void anAddressThatTriesManyNamesWaitsToo() {
        for (int i = 0; i < SignInThrottle.FREE_PER_ADDRESS; i++) {
            assertThat(throttle.attempt("name " + i, "here")).isEmpty();
        }
        assertThat(throttle.attempt("one more", "here")).isPresent();
        assertThat(throttle.attempt("one more", "there")).isEmpty();
    }

    @Test
    void successForgetsTheFailuresOfTheName() {
        fail("ada", 4);
        throttle.attempt("ada", "here");
        throttle.succeeded("ada", "here");
        fail("ada", 4);
        assertThat(throttle.attempt("ada", "here")).isEmpty();
    }

    @Test
    void aClassroomSigningInFromOneAddressIsNotHeldUp() {
        for (int i = 0; i < 10 * SignInThrottle.FREE_PER_ADDRESS; i++) {
            assertThat(throttle.attempt("learner " + i, "school")).isEmpty();
            throttle.succeeded("learner " + i, "school");
        }
    }

    @Test
    void anHourLaterAllIsForgotten() {
        fail("ada", 5);
        clock.pass(Duration.ofMinutes(61));
        fail("ada", 4);
        assertThat(throttle.attempt("ada", "here")).isEmpty();
    }

    @Test
    void aClockSetBackLocksNobodyOutForLong() {
        fail("ada", 5);
        clock.pass(Duration.ofHours(-5));
        assertThat(throttle.attempt("ada", "here")).contains(SignInThrottle.LONGEST_WAIT);
    }

    @Test
    void theWaitIsToldInWords() {
        assertThat(new SignInResult.TooMany(Duration.ofMillis(9_100)).words())
                .isEqualTo("Too many tries. Wait 10 seconds, then try again.");
        assertThat(new SignInResult.TooMany(Duration.ofSeconds(1)).words()).contains("1 second,");
        assertThat(new SignInResult.TooMany(Duration.ofSeconds(150)).words()).contains("3 minutes");
    }

    private void fail(String name, int times) {
        for (int i = 0; i < times; i++) {
            assertThat(throttle.attempt(name, "here")).isEmpty();
        }
    }
}
