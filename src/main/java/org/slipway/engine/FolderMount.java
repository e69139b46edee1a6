package org.slipway.engine;

import java.nio.file.Path;

/**
 * A folder of the engine's machine that a container sees, read-only; sockets in it can be connected to all the same.
 *
 * @param folder absolute path on the engine's machine
 * @param target absolute path in the container
 */
public record FolderMount(Path folder, String target) {}
