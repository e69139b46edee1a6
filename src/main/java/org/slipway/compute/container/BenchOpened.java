package org.slipway.compute.container;

import java.nio.file.Path;

/**
 * A bench is about to be used, or is used already by a learner whose portal was restarted: its doors must answer from now on.
 *
 * @param door folder on this machine that is mounted into the bench's workspace, and into no other container
 */
public record BenchOpened(Bench bench, Path door) {}
