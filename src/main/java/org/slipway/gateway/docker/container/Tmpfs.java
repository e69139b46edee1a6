package org.slipway.gateway.docker.container;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slipway.gateway.docker.Refused;

/** The options of a folder in memory. */
final class Tmpfs {
    private static final long KILO = 1024;
    private static final long DEFAULT = 64 * KILO * KILO;
    private static final Set<String> FLAGS =
            Set.of("rw", "ro", "exec", "noexec", "suid", "nosuid", "dev", "nodev", "sync", "async", "atime", "noatime");
    private static final Pattern SIZE = Pattern.compile("size=(\\d{1,12})([kKmMgG]?)");
    private static final Pattern NUMBERED = Pattern.compile("(mode=[0-7]{3,4})|((uid|gid)=\\d{1,9})");

    private Tmpfs() {}

    static long defaultSize(long memory) {
        return Math.min(DEFAULT, memory);
    }

    /** As they were written, with a size that fits into the container's memory. */
    static String options(String asked, long memory) {
        List<String> kept = new ArrayList<>();
        boolean sized = false;
        for (String option : asked.isEmpty() ? new String[0] : asked.split(",", -1)) {
            Matcher size = SIZE.matcher(option);
            if (size.matches()) {
                LimitRules.within(bytes(size), memory, "the size of a tmpfs in bytes");
                sized = true;
            } else if (!FLAGS.contains(option) && !NUMBERED.matcher(option).matches()) {
                throw Refused.badRequest("a tmpfs takes size, mode, uid, gid, " + String.join(", ", FLAGS));
            }
            kept.add(option);
        }
        if (!sized) {
            kept.add("size=" + defaultSize(memory));
        }
        return String.join(",", kept);
    }

    private static long bytes(Matcher size) {
        long number = Long.parseLong(size.group(1));
        return switch (size.group(2).toLowerCase(Locale.ROOT)) {
            case "k" -> number * KILO;
            case "m" -> number * KILO * KILO;
            case "g" -> number * KILO * KILO * KILO;
            default -> number;
        };
    }
}
