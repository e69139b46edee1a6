package org.slipway.compute.container;

/** Whether a course image can be launched, and what to tell the learner when it cannot. */
public sealed interface ImageState {
    record Ready() implements ImageState {}

    /** It is being built now, at {@code step} of {@code steps}; {@code message} says what is done. */
    record Building(int step, int steps, String message) implements ImageState {}

    /** It will be built after others. */
    record Queued() implements ImageState {}

    /** Its building failed. */
    record Failed(String why) implements ImageState {}

    /** The engine does not have it, or cannot be asked, and nobody builds it. */
    record Missing(String why) implements ImageState {}

    default boolean isReady() {
        return this instanceof Ready;
    }
}
