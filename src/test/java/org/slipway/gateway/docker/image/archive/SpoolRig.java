package org.slipway.gateway.docker.image.archive;

import java.nio.file.Path;

/** A spool for tests of other rooms. */
public final class SpoolRig {
    private SpoolRig() {}

    public static Spool in(Path folder, long each) {
        return new Spool(folder, each);
    }
}
