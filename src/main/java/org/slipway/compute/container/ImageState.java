package org.slipway.compute.container;

public sealed interface ImageState {
    record Ready() implements ImageState {}

    record Building(int step, int steps, String message) implements ImageState {}

    record Queued() implements ImageState {}

    record Failed(String why) implements ImageState {}

    record Missing(String why) implements ImageState {}
}
