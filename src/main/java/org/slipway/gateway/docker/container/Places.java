package org.slipway.gateway.docker.container;

import java.util.Set;
import java.util.regex.Pattern;
import org.slipway.gateway.docker.Refused;

/** Paths inside a container. */
final class Places {
    private static final int LONGEST = 1024;
    /** What the kernel shows there leads out of the container, or hides what must stay hidden. */
    private static final Set<String> KERNEL = Set.of("proc", "sys", "dev");

    /** The open files of a process, as a link of an image's own can lead there too. */
    private static final Pattern LEADS_OUT = Pattern.compile("(?s)(?:.*/)?fd(?:/.*)?");

    private Places() {}

    /** Where a command may start: an absolute path that is not the kernel's; empty is the image's own. */
    static String workingDirectory(String path) {
        if (path.isEmpty()) {
            return path;
        }
        if (!path.startsWith("/")) {
            throw Refused.badRequest(
                    "the working directory '" + shown(path) + "' is invalid, it needs to be an absolute path");
        }
        if (isKernels(path) || LEADS_OUT.matcher(path).matches()) {
            throw Refused.forbidden("the working directory " + shown(path) + " is the kernel's; choose another one");
        }
        return checked(path);
    }

    /** Where something may be mounted. */
    static String target(String path) {
        if (!path.startsWith("/") || normal(path).isEmpty()) {
            throw Refused.badRequest("invalid mount path: '" + shown(path) + "' mount path must be absolute and not /");
        }
        if (isKernels(path) && !normal(path).equals("dev/shm")) {
            throw Refused.forbidden("nothing can be mounted at " + shown(path) + ", which is the kernel's");
        }
        return checked(path);
    }

    /** Without slashes at its ends and without anything that goes up or stays. */
    static String normal(String path) {
        java.util.ArrayDeque<String> parts = new java.util.ArrayDeque<>();
        for (String part : path.split("/")) {
            if (part.equals("..")) {
                parts.pollLast();
            } else if (!part.isEmpty() && !part.equals(".")) {
                parts.addLast(part);
            }
        }
        return String.join("/", parts);
    }

    private static boolean isKernels(String path) {
        return KERNEL.contains(normal(path).split("/", 2)[0]);
    }

    private static String checked(String path) {
        if (path.length() > LONGEST || path.chars().anyMatch(Character::isISOControl)) {
            throw Refused.badRequest("a path has " + LONGEST + " characters at most and no control characters");
        }
        return path;
    }

    private static String shown(String path) {
        return path.length() <= 80 ? path : path.substring(0, 80) + "…";
    }
}
