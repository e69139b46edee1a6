package org.slipway.lab;

import java.util.function.Supplier;
import java.util.stream.Stream;

/** One at a time per account, without a lock for each account that ever was. */
final class AccountLocks {
    private final Object[] stripes = Stream.generate(Object::new).limit(64).toArray();

    <T> T locked(long accountId, Supplier<T> work) {
        synchronized (stripes[Math.floorMod(Long.hashCode(accountId), stripes.length)]) {
            return work.get();
        }
    }
}
