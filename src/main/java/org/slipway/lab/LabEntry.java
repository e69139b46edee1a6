package org.slipway.lab;

import java.nio.file.Path;
import java.util.Optional;

/**
 * One folder of labs as it stands on the disk.
 *
 * @param lab the last good version; empty when there never was one
 * @param fault what is wrong with the files as they are now
 */
public record LabEntry(String id, Path folder, Optional<Lab> lab, Optional<LabFault> fault) {}
