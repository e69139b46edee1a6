package org.slipway.engine.docker;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A version of Docker's API; the client does not negotiate, so we speak the older of the server's and ours. */
record ApiVersion(int major, int minor) implements Comparable<ApiVersion> {
    /** The newest that this room was written for. */
    static final ApiVersion NEWEST = new ApiVersion(1, 47);
    /** Docker 20.10: the oldest that has one-shot statistics. */
    static final ApiVersion OLDEST = new ApiVersion(1, 41);

    private static final Pattern FORM = Pattern.compile("(\\d{1,3})\\.(\\d{1,3})");

    static Optional<ApiVersion> parse(String text) {
        Matcher form = FORM.matcher(text);
        return form.matches()
                ? Optional.of(new ApiVersion(Integer.parseInt(form.group(1)), Integer.parseInt(form.group(2))))
                : Optional.empty();
    }

    /** What to speak with a server of this version. */
    ApiVersion spoken() {
        return compareTo(NEWEST) < 0 ? this : NEWEST;
    }

    @Override
    public int compareTo(ApiVersion other) {
        return Comparator.comparingInt(ApiVersion::major)
                .thenComparingInt(ApiVersion::minor)
                .compare(this, other);
    }

    @Override
    public String toString() {
        return major + "." + minor;
    }
}
