package org.slipway.engine;

import java.util.List;
import java.util.Map;

/**
 * A network with who is in it.
 *
 * @param subnet its addresses, like 10.213.0.0/26; blank when it has none
 * @param members ids of the running containers in it
 */
public record NetworkDetail(String id, String name, String subnet, List<String> members, Map<String, String> labels) {
    public NetworkDetail {
        members = List.copyOf(members);
        labels = Map.copyOf(labels);
    }
}
