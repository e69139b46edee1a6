package org.slipway.gateway.docker.container;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slipway.compute.container.PublishedPort;
import org.slipway.gateway.docker.Refused;

/** Which ports a container publishes: on the learner's workspace, never on the host. */
final class PortRules {
    private static final int FIRST_FREE = 32768;
    private static final int LAST = 65535;
    private static final int MOST = 32;
    private static final Pattern EXPOSED = Pattern.compile("(\\d{1,5})(?:/(tcp|udp|sctp))?");
    private static final Pattern PUBLISHED = Pattern.compile("(\\d{1,5})(?:-(\\d{1,5}))?");
    private static final Set<String> ANYWHERE = Set.of("", "0.0.0.0", "127.0.0.1", "::", "::1", "localhost");

    /** Published by others of the learner's containers, or by this one already. */
    private final Set<Integer> taken;

    PortRules(Set<Integer> taken) {
        this.taken = new HashSet<>(taken);
    }

    List<PublishedPort> decide(ContainerSpec spec, ImageFacts image) {
        Set<PublishedPort> ports = new LinkedHashSet<>();
        spec.hostConfig().portBindings().forEach((exposed, bindings) -> {
            int target = tcp(exposed);
            for (HostSpec.PortBinding binding : bindings == null ? List.<HostSpec.PortBinding>of() : bindings) {
                ports.add(new PublishedPort(published(binding), target));
            }
        });
        if (spec.hostConfig().publishAllPorts()) {
            all(spec, image, ports);
        }
        if (ports.size() > MOST) {
            throw Refused.badRequest("a container publishes " + MOST + " ports at most");
        }
        return List.copyOf(ports);
    }

    /** Those that the engine is told of, as they are written there. */
    static List<String> exposed(ContainerSpec spec) {
        List<String> exposed = new ArrayList<>();
        Set<String> all = new LinkedHashSet<>(spec.exposedPorts().keySet());
        all.addAll(spec.hostConfig().portBindings().keySet());
        for (String port : all) {
            Matcher written = matched(port);
            exposed.add(number(written.group(1)) + "/" + (written.group(2) == null ? "tcp" : written.group(2)));
        }
        return exposed;
    }

    private void all(ContainerSpec spec, ImageFacts image, Set<PublishedPort> ports) {
        Set<String> exposed = new LinkedHashSet<>(exposed(spec));
        exposed.addAll(image.ports());
        for (String port : exposed) {
            Matcher written = matched(port);
            int target = number(written.group(1));
            boolean there = ports.stream().anyMatch(one -> one.target() == target);
            if (!there && !"udp".equals(written.group(2)) && !"sctp".equals(written.group(2))) {
                ports.add(new PublishedPort(free(), target));
            }
        }
    }

    private int published(HostSpec.PortBinding binding) {
        if (!ANYWHERE.contains(binding.hostIp())) {
            throw Refused.badRequest(
                    "ports are published at localhost of your terminal; leave the address away, as in -p 8080:80");
        }
        if (binding.hostPort().isEmpty() || binding.hostPort().equals("0")) {
            return free();
        }
        Matcher written = PUBLISHED.matcher(binding.hostPort());
        if (!written.matches() || (written.group(2) != null && !written.group(2).equals(written.group(1)))) {
            throw Refused.badRequest("publish one port for each port of the container, as in -p 8080:80");
        }
        int port = number(written.group(1));
        taken.add(port);
        return port;
    }

    private int free() {
        for (int port = FIRST_FREE; port <= LAST; port++) {
            if (taken.add(port)) {
                return port;
            }
        }
        throw Refused.quota("no port is free");
    }

    private static int tcp(String exposed) {
        Matcher written = matched(exposed);
        if (written.group(2) != null && !written.group(2).equals("tcp")) {
            throw Refused.forbidden("TCP ports are what is published on this bench, not " + written.group(2) + " ones");
        }
        return number(written.group(1));
    }

    private static Matcher matched(String exposed) {
        Matcher written = EXPOSED.matcher(exposed);
        if (!written.matches()) {
            throw Refused.badRequest("invalid port specification: a port is written 80 or 80/tcp");
        }
        return written;
    }

    private static int number(String digits) {
        int port = Integer.parseInt(digits);
        if (port < 1 || port > LAST) {
            throw Refused.badRequest("a port is a number from 1 to " + LAST);
        }
        return port;
    }
}
