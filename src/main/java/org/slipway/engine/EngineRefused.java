package org.slipway.engine;

/** The engine answered and said no; {@link #reason()} tells the kinds apart that callers act on. */
public final class EngineRefused extends EngineException {
    private static final long serialVersionUID = 1L;

    /** Why the engine said no. */
    public enum Reason {
        /** No container, network or image of that id or name. */
        NOT_FOUND,
        /** The name is taken, or the object is in the wrong state. */
        CONFLICT,
        /** The command or its working folder cannot be started in this image (exit 126 or 127 of {@code docker run}). */
        CANNOT_START,
        /** Anything else that the engine answered. */
        OTHER
    }

    private final Reason reason;

    public EngineRefused(Reason reason, String message, Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    public EngineRefused(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
