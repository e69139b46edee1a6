package org.slipway.lab;

/** The one root of what sessions, terminals and grading throw; its message is for the learner. */
public abstract sealed class SessionException extends RuntimeException permits SessionRefused, BenchUnavailable {
    private static final long serialVersionUID = 1L;

    SessionException(String message) {
        super(message);
    }
}
