package org.slipway.engine;

import java.util.Map;

/** An internal bridge network to be made: no way out, and a Linux bridge of a known name (15 characters at most) so that a firewall rule can name it. */
public record NetworkSpec(String name, String bridge, Map<String, String> labels) {}
