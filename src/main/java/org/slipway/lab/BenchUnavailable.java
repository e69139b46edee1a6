package org.slipway.lab;

/** A fault of ours, the engine's mostly; it costs the learner nothing. */
public final class BenchUnavailable extends SessionException {
    private static final long serialVersionUID = 1L;

    public BenchUnavailable(String message) {
        super(message);
    }
}
