package org.slipway.engine;

/** Something followed; closing it twice is no error. */
public interface Subscription extends AutoCloseable {
    @Override
    void close();
}
