package org.slipway.engine.docker;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** A range of IPv4 addresses; {@code first} as a number, {@code bits} fixed ones from the left. */
record Subnet(long first, int bits) {
    private static final Pattern FORM = Pattern.compile("(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})/(\\d{1,2})");

    /** Empty for what is no IPv4 range, such as an IPv6 one. */
    static Optional<Subnet> parse(String text) {
        Matcher form = FORM.matcher(text.strip());
        if (!form.matches() || Integer.parseInt(form.group(5)) > 32) {
            return Optional.empty();
        }
        long address = 0;
        for (int part = 1; part <= 4; part++) {
            long octet = Long.parseLong(form.group(part));
            if (octet > 255) {
                return Optional.empty();
            }
            address = address << 8 | octet;
        }
        int bits = Integer.parseInt(form.group(5));
        return Optional.of(new Subnet(address - address % size(bits), bits));
    }

    /** Its parts with this many fixed bits, in order. */
    Stream<Subnet> parts(int partBits) {
        long step = size(partBits);
        return LongStream.range(0, size(bits) / step).mapToObj(part -> new Subnet(first + part * step, partBits));
    }

    boolean overlaps(Subnet other) {
        return first < other.first + size(other.bits) && other.first < first + size(bits);
    }

    private static long size(int bits) {
        return 1L << (32 - bits);
    }

    @Override
    public String toString() {
        return (first >> 24) + "." + (first >> 16 & 255) + "." + (first >> 8 & 255) + "." + (first & 255) + "/" + bits;
    }
}
