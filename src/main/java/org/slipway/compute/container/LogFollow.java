package org.slipway.compute.container;

/** A log being followed; closing it twice is no error. */
public interface LogFollow extends AutoCloseable {
    @Override
    void close();
}
