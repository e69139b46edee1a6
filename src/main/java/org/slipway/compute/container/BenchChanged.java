package org.slipway.compute.container;

/** Something on a bench was created, started, stopped, renamed or removed by other means than {@link Containers}; what follows the bench's state looks at it anew, before this event's sender goes on. */
public record BenchChanged(Bench bench) {}
