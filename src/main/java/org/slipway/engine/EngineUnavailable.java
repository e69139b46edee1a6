package org.slipway.engine;

/** The engine is missing, stopped or did not answer in time: a fault of ours that costs a learner nothing. */
public final class EngineUnavailable extends EngineException {
    private static final long serialVersionUID = 1L;

    public EngineUnavailable(String message) {
        super(message);
    }

    public EngineUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
