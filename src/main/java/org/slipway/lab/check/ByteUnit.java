package org.slipway.lab.check;

import java.util.Arrays;
import java.util.Optional;

/** Units that bytes are counted in: decimal ones as {@code docker images} has them, binary ones as {@code docker stats} has them. */
public enum ByteUnit {
    B("B", 1),
    KB("kB", 1_000),
    MB("MB", 1_000_000),
    GB("GB", 1_000_000_000),
    KIB("KiB", 1L << 10),
    MIB("MiB", 1L << 20),
    GIB("GiB", 1L << 30);

    private final String written;
    private final long bytes;

    ByteUnit(String written, long bytes) {
        this.written = written;
        this.bytes = bytes;
    }

    public static Optional<ByteUnit> named(String written) {
        return Arrays.stream(values())
                .filter(unit -> unit.written.equals(written))
                .findFirst();
    }

    public long bytes() {
        return bytes;
    }
}
