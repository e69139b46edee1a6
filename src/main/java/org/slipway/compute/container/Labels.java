package org.slipway.compute.container;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slipway.engine.SandboxInfo;

/** What is written on every container of a learner's, so that it is found again and never taken for another's. */
final class Labels {
    private static final String NAME = "slipway.name";
    private static final String PORTS = "slipway.ports";
    private static final String IMAGE = "slipway.image";
    private static final Pattern PORT = Pattern.compile("(\\d{1,5}):(\\d{1,5})");

    private Labels() {}

    /** Shared by all of a learner's own containers on the bench. */
    static Map<String, String> of(Bench bench) {
        return Map.of(
                "slipway.owner", Long.toString(bench.accountId()),
                "slipway.role", "learner",
                "slipway.session", bench.session());
    }

    /** Shared by everything of the session, the bench's own network and workspace with it. */
    static Map<String, String> session(Bench bench) {
        return Map.of("slipway.session", bench.session());
    }

    static Map<String, String> of(Bench bench, LaunchRequest request) {
        Map<String, String> labels = new HashMap<>(of(bench));
        labels.put(NAME, request.name());
        labels.put(IMAGE, request.image());
        request.port().ifPresent(port -> labels.put(PORTS, port.published() + ":" + port.target()));
        return labels;
    }

    static boolean isOn(Bench bench, SandboxInfo sandbox) {
        return sandbox.labels().entrySet().containsAll(of(bench).entrySet());
    }

    /** The name of now: a renamed container's label keeps the old one. */
    static String name(Bench bench, SandboxInfo sandbox) {
        String prefix = bench.engineName("");
        return sandbox.name().startsWith(prefix)
                ? sandbox.name().substring(prefix.length())
                : sandbox.labels().getOrDefault(NAME, sandbox.name());
    }

    /** The image as the learner asked for it, without the tag that stands for none. */
    static String image(Bench bench, SandboxInfo sandbox) {
        String asked = sandbox.labels().getOrDefault(IMAGE, "");
        return asked.isEmpty() ? CourseImages.nameOf(bench, sandbox.image()) : CourseImages.untagged(asked);
    }

    static List<PublishedPort> ports(SandboxInfo sandbox) {
        List<PublishedPort> ports = new ArrayList<>();
        for (String written : sandbox.labels().getOrDefault(PORTS, "").split(",")) {
            Matcher port = PORT.matcher(written);
            if (port.matches()) {
                ports.add(new PublishedPort(Integer.parseInt(port.group(1)), Integer.parseInt(port.group(2))));
            }
        }
        return ports;
    }
}
