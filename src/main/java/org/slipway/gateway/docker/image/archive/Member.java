package org.slipway.gateway.docker.image.archive;

import java.util.Optional;

/**
 * One entry of an archive, checked.
 *
 * @param name without a slash in front or at the end, without empty parts and dots; {@code .} for the root
 * @param size bytes, 0 for all but files
 * @param mode permission bits, with set-user-id and its like
 * @param modified seconds since 1970
 * @param link where a link points, as it was written; a hard link's is a member's name
 */
public record Member(
        String name, Kind kind, long size, int mode, long modified, long user, long group, Optional<String> link) {
    /** What an entry can be. */
    public enum Kind {
        FILE,
        FOLDER,
        SYMLINK,
        HARD_LINK,
        /** One of the few that every root file system brings. */
        DEVICE
    }

    boolean isFile() {
        return kind == Kind.FILE;
    }
}
