package org.slipway.gateway.docker.image;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slipway.gateway.docker.Names;
import org.slipway.gateway.docker.Refused;
import org.slipway.gateway.docker.Unfulfilled;

/**
 * A learner's name of an image in its simplest form: {@code docker.io/library/nginx} is nginx.
 *
 * @param tag latest unless it was written
 */
public record ImageName(String repository, String tag) {
    private static final String PART = "[a-z0-9]+(?:(?:\\.|_|__|-+)[a-z0-9]+)*";
    private static final Pattern REPOSITORY = Pattern.compile(PART + "(?:/" + PART + ")*");
    private static final Pattern TAG = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}");
    private static final Pattern WHOLE = Pattern.compile("(?<repository>[^@]*?)(?::(?<tag>[^/:@]*))?(?<digest>@.*)?");
    private static final int LONGEST = 120;
    /** With a registry, tag and digest; Java's patterns need stack for every part of a name, so what is longer is not looked at. */
    private static final int LONGEST_WRITTEN = 512;

    private static final String LATEST = "latest";

    /** Empty for what is no name: a digest, an id with its sha256:, another registry's. */
    static Optional<ImageName> read(String written) {
        try {
            return Optional.of(parse(written));
        } catch (Refused | Unfulfilled e) {
            return Optional.empty();
        }
    }

    /**
     * @throws Unfulfilled when it is no name that Docker knows
     * @throws Refused when it names a registry or a digest
     */
    public static ImageName parse(String written) {
        return parse(written, Optional.empty());
    }

    /** As Docker's requests have it, with the tag apart; a digest may stand in the tag's place and is refused. */
    public static ImageName parse(String written, Optional<String> tagApart) {
        if (written.length() > LONGEST_WRITTEN) {
            throw new Unfulfilled(400, "invalid reference format: a name has " + LONGEST + " characters at most");
        }
        Matcher whole = WHOLE.matcher(written);
        boolean matches = whole.matches();
        Optional<String> apart = tagApart.filter(tag -> !tag.isEmpty());
        if (matches && whole.group("digest") != null || apart.orElse("").startsWith("sha256:")) {
            throw Refused.forbidden(
                    "An image is not asked for by digest here: there is no registry. Use its name or id.");
        }
        if (!matches || written.isEmpty()) {
            throw invalid(written);
        }
        String repository = withoutHost(whole.group("repository"));
        String tag = apart.orElse(Optional.ofNullable(whole.group("tag")).orElse(LATEST));
        if (!REPOSITORY.matcher(repository).matches()
                || repository.length() > LONGEST
                || !TAG.matcher(tag).matches()
                || repository.matches("sha256|[0-9a-f]{64}")) {
            throw invalid(written);
        }
        return new ImageName(repository, tag);
    }

    static boolean hasTag(String written) {
        if (written.length() > LONGEST_WRITTEN) {
            return false;
        }
        Matcher whole = WHOLE.matcher(written);
        return whole.matches() && whole.group("tag") != null;
    }

    private static Unfulfilled invalid(String written) {
        boolean capitals = !written.equals(written.toLowerCase(java.util.Locale.ROOT));
        return new Unfulfilled(
                400,
                capitals ? "invalid reference format: repository name must be lowercase" : "invalid reference format");
    }

    private static String withoutHost(String repository) {
        String rest = repository;
        for (String ours : new String[] {"docker.io/", "index.docker.io/"}) {
            if (rest.startsWith(ours)) {
                rest = rest.substring(ours.length());
            }
        }
        int slash = rest.indexOf('/');
        String first = slash < 0 ? "" : rest.substring(0, slash);
        if (first.contains(".") || first.contains(":") || first.equals("localhost")) {
            throw Refused.forbidden("There is no registry " + first
                    + " here: this course runs offline. Use a name without a registry in front.");
        }
        return rest.startsWith("library/") ? rest.substring("library/".length()) : rest;
    }

    /** With its tag. */
    public String whole() {
        return repository + ":" + tag;
    }

    /** As people write it: without the tag that goes without saying. */
    String familiar() {
        return tag.equals(LATEST) ? repository : whole();
    }

    /** What the engine calls it when it is the session's own. */
    String engine(Names names) {
        return names.engineImage(whole());
    }
}
