package org.slipway.identity;

import java.time.Duration;

/** What came of a try to sign in. */
public sealed interface SignInResult {
    /** Name and password belong together. */
    record Welcome(Account account) implements SignInResult {}

    /** They do not, or there is no such name: which of the two is not told. */
    record Wrong() implements SignInResult {}

    /** Too many tries; {@code left} is how long until the next one counts. */
    record TooMany(Duration left) implements SignInResult {}
}
