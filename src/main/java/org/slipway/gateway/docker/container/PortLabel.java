package org.slipway.gateway.docker.container;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.slipway.compute.container.PublishedPort;

/** How a container's published ports are written on it: {@code 8080:80,8443:443}. */
final class PortLabel {
    static final String NAME = "slipway.ports";

    private static final Pattern PORT = Pattern.compile("(\\d{1,5}):(\\d{1,5})");

    private PortLabel() {}

    static String write(List<PublishedPort> ports) {
        return ports.stream()
                .map(port -> port.published() + ":" + port.target())
                .collect(Collectors.joining(","));
    }

    static List<PublishedPort> read(String label) {
        List<PublishedPort> ports = new ArrayList<>();
        for (String written : label.split(",")) {
            Matcher port = PORT.matcher(written);
            if (port.matches()) {
                ports.add(new PublishedPort(Integer.parseInt(port.group(1)), Integer.parseInt(port.group(2))));
            }
        }
        return ports;
    }
}
