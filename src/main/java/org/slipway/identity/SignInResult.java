package org.slipway.identity;

import java.time.Duration;

/** What came of a try to sign in. */
public sealed interface SignInResult {
    /** Name and password belong together. */
    record Welcome(Account account) implements SignInResult {}

    /** They do not, or there is no such name: which of the two is not told. */
    record Wrong() implements SignInResult {}

    /** Too many tries; {@code left} is how long until the next one counts. */
    record TooMany(Duration left) implements SignInResult {
        /** What to tell the person who waits. */
        public String words() {
            long seconds = Math.max(1, left.plusMillis(999).toSeconds());
            String time =
                    seconds < 90 ? seconds + (seconds == 1 ? " second" : " seconds") : (seconds + 59) / 60 + " minutes";
            return "Too many tries. Wait " + time + ", then try again.";
        }
    }
}
