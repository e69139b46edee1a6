package org.slipway.lab.grading;

import java.time.Instant;

/** One press of Check; {@code number} counts a learner's graded attempts at a lab from 1. */
public record Attempt(long id, int number, String labId, Instant at, Outcome outcome) {}
