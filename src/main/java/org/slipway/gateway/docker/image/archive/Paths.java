package org.slipway.gateway.docker.image.archive;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slipway.gateway.docker.image.archive.Member.Kind;

/** The names in one archive: below its root, each once, and never behind a link of the archive's own. */
final class Paths {
    private static final int LONGEST = 4096;
    private static final int LONGEST_PART = 255;
    private static final int DEEPEST = 100;

    private final Rules rules;
    private final Map<String, Kind> seen = new HashMap<>();

    Paths(Rules rules) {
        this.rules = rules;
    }

    /** The name in its simplest form. */
    String name(String written) {
        if (written.isEmpty() || written.length() > LONGEST || written.chars().anyMatch(Character::isISOControl)) {
            throw rules.refusal(written, "has an impossible name");
        }
        if (written.startsWith("/")) {
            throw rules.refusal(written, "has an absolute path");
        }
        List<String> parts = new ArrayList<>();
        for (String part : written.split("/")) {
            if (part.equals("..")) {
                throw rules.refusal(written, "leads out of its folder");
            }
            if (part.getBytes(StandardCharsets.UTF_8).length > LONGEST_PART) {
                throw rules.refusal(written, "has an impossible name");
            }
            if (!part.isEmpty() && !part.equals(".")) {
                parts.add(part);
            }
        }
        if (parts.size() > DEEPEST) {
            throw rules.refusal(written, "lies too deep");
        }
        return parts.isEmpty() ? "." : String.join("/", parts);
    }

    /** Takes a member in and gives its link, when it is one that may be. */
    Optional<String> place(String name, Kind kind, String target) {
        notBehindALink(name);
        Optional<String> link = switch (kind) {
            case SYMLINK -> Optional.of(symlink(name, target));
            case HARD_LINK -> Optional.of(hardLink(name, target));
            case FILE, FOLDER, DEVICE -> Optional.empty();
        };
        for (int slash = name.indexOf('/'); slash > 0; slash = name.indexOf('/', slash + 1)) {
            seen.putIfAbsent(name.substring(0, slash), Kind.FOLDER);
        }
        Kind before = seen.put(name, kind);
        if (before != null && (before != Kind.FOLDER || kind != Kind.FOLDER)) {
            throw rules.refusal(name, "is there twice");
        }
        if (name.equals(".") && kind != Kind.FOLDER) {
            throw rules.refusal(name, "takes the place of the archive's root");
        }
        return link;
    }

    private void notBehindALink(String name) {
        for (int slash = name.indexOf('/'); slash > 0; slash = name.indexOf('/', slash + 1)) {
            Kind parent = seen.get(name.substring(0, slash));
            if (parent != null && parent != Kind.FOLDER) {
                throw rules.refusal(name, "lies behind a link");
            }
        }
    }

    private String symlink(String name, String target) {
        if (target.isEmpty() || target.length() > LONGEST || target.chars().anyMatch(Character::isISOControl)) {
            throw rules.refusal(name, "is a link to an impossible name");
        }
        if (rules != Rules.LAYER && leadsOut(name, target)) {
            throw rules.refusal(name, "is a link that leads out of its folder");
        }
        return target;
    }

    /** Only steps up at its beginning count: any later one could step up from where another link leads to. */
    private static boolean leadsOut(String name, String target) {
        int up = name.split("/").length - 1;
        boolean down = false;
        for (String part : target.split("/")) {
            if (part.equals("..") && (down || --up < 0)) {
                return true;
            }
            down |= !part.isEmpty() && !part.equals(".") && !part.equals("..");
        }
        return target.startsWith("/");
    }

    private String hardLink(String name, String target) {
        String to = name(target);
        if (seen.get(to) != Kind.FILE && seen.get(to) != Kind.HARD_LINK) {
            throw rules.refusal(name, "is a hard link to what is not in the archive");
        }
        return to;
    }
}
