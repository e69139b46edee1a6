package org.slipway.engine;

/** The one root of what an engine call throws. */
public abstract sealed class EngineException extends RuntimeException permits EngineUnavailable, EngineRefused {
    private static final long serialVersionUID = 1L;

    EngineException(String message, Throwable cause) {
        super(message, cause);
    }

    EngineException(String message) {
        super(message);
    }
}
