package org.slipway.lab.grading;

/** An attempt has been graded and is in the database. */
public record LabGraded(long accountId, String labId, int points, int of) {}
