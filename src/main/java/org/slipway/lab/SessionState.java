package org.slipway.lab;

/** Where a session is. */
public sealed interface SessionState {
    /** Its workspace is being made; {@code message} says what happens right now. */
    record Preparing(String message) implements SessionState {}

    record Running() implements SessionState {}

    /** A fault of ours; it recovers by itself. */
    record Broken(String why) implements SessionState {}

    record Ended(String why) implements SessionState {}
}
