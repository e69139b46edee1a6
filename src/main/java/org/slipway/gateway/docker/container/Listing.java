package org.slipway.gateway.docker.container;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slipway.gateway.docker.Belongings;
import org.slipway.gateway.docker.Belongings.Container;
import org.slipway.gateway.docker.Exchange;
import org.slipway.gateway.docker.Filters;
import org.slipway.gateway.docker.ImageBook;
import org.slipway.gateway.docker.Names;
import org.slipway.gateway.docker.OwnLabels;
import org.slipway.gateway.docker.Query;
import org.slipway.gateway.docker.Refused;

/** Which of a learner's containers a list shows. All filters are looked at here, on what the learner owns already: none can show more. */
final class Listing {
    private static final String[] KNOWN = {
        "ancestor",
        "before",
        "exited",
        "expose",
        "health",
        "id",
        "is-task",
        "label",
        "name",
        "network",
        "publish",
        "since",
        "status",
        "volume"
    };
    private static final Set<String> STATES =
            Set.of("created", "restarting", "running", "removing", "paused", "exited", "dead");
    private static final Set<String> HEALTH = Set.of("starting", "healthy", "unhealthy", "none");
    private static final Pattern EXITED = Pattern.compile("Exited \\((\\d{1,3})\\).*");
    private static final Pattern PORT = Pattern.compile("(\\d{1,5})(/tcp)?");

    private final Names names;
    private final Query query;
    private final Filters filters;
    private final List<String> ancestors = new ArrayList<>();

    Listing(Exchange exchange, ImageBook images) throws IOException {
        this.names = exchange.names();
        this.query = exchange.query();
        this.filters = Filters.of(exchange, KNOWN);
        check("status", STATES);
        check("health", HEALTH);
        check("is-task", Set.of("true", "false", "1", "0"));
        for (String image : filters.of("ancestor")) {
            Optional<ImageBook.Found> found = images.find(exchange.bench(), image);
            found.ifPresent(one -> ancestors.add(one.id()));
        }
    }

    /** @param all the learner's containers, the newest first */
    List<Container> of(List<Container> all) {
        long limit = query.number("limit", -1, Integer.MAX_VALUE).orElse(-1L);
        boolean stopped =
                query.flag("all") || limit > 0 || !filters.of("status").isEmpty();
        int after = position(all, "since", all.size());
        int before = position(all, "before", -1);
        List<Container> shown = new ArrayList<>();
        for (int i = before + 1; i < after; i++) {
            Container one = all.get(i);
            if ((stopped || one.runs()) && fits(one) && (limit <= 0 || shown.size() < limit)) {
                shown.add(one);
            }
        }
        return shown;
    }

    private int position(List<Container> all, String filter, int otherwise) {
        return filters.of(filter).stream()
                .map(reference -> all.indexOf(Belongings.pick(all, reference)))
                .findFirst()
                .orElse(otherwise);
    }

    private boolean fits(Container one) {
        JsonNode row = one.row();
        String status = row.path("Status").asText();
        return filters.allowsPart("name", one.name())
                && any("id", id -> one.id().startsWith(id))
                && filters.allowsLabels(OwnLabels.shown(row.path("Labels")))
                && any("status", row.path("State").asText()::equals)
                && any("exited", code -> exited(status).equals(Optional.of(code)))
                && any("health", health -> health(status).equals(health))
                && any("is-task", task -> task.equals("false") || task.equals("0"))
                && (filters.of("ancestor").isEmpty()
                        || ancestors.contains(row.path("ImageID").asText()))
                && any("network", network -> joined(row, network))
                && any("volume", volume -> mounted(row, volume))
                && any("publish", port -> publishes(one, port, true))
                && any("expose", port -> publishes(one, port, false));
    }

    private boolean any(String filter, Predicate<String> fits) {
        return filters.of(filter).isEmpty() || filters.of(filter).stream().anyMatch(fits);
    }

    private static Optional<String> exited(String status) {
        Matcher exited = EXITED.matcher(status);
        return exited.matches() ? Optional.of(exited.group(1)) : Optional.empty();
    }

    private static String health(String status) {
        if (status.endsWith("(healthy)")) {
            return "healthy";
        }
        if (status.endsWith("(unhealthy)")) {
            return "unhealthy";
        }
        return status.endsWith("(health: starting)") ? "starting" : "none";
    }

    private boolean joined(JsonNode row, String network) {
        boolean[] found = {false};
        row.path("NetworkSettings").path("Networks").fields().forEachRemaining(one -> {
            boolean named =
                    names.ownNetwork(one.getKey()).filter(network::equals).isPresent();
            boolean known = network.matches("[0-9a-f]{12,64}")
                    && one.getValue().path("NetworkID").asText().startsWith(network);
            found[0] |= named || known;
        });
        return found[0];
    }

    private boolean mounted(JsonNode row, String volume) {
        for (JsonNode mount : row.path("Mounts")) {
            String name = mount.path("Name").asText();
            if (names.own(name).orElse(name).equals(volume)
                    || mount.path("Destination").asText().equals(volume)) {
                return true;
            }
        }
        return false;
    }

    private static boolean publishes(Container one, String written, boolean published) {
        Matcher port = PORT.matcher(written);
        if (!port.matches()) {
            throw Refused.badRequest("a filter by port is written 8080 or 8080/tcp");
        }
        int number = Integer.parseInt(port.group(1));
        return PortLabel.read(one.label(PortLabel.NAME)).stream()
                .anyMatch(two -> (published ? two.published() : two.target()) == number);
    }

    private void check(String filter, Set<String> known) {
        for (String value : filters.of(filter)) {
            if (!known.contains(value)) {
                throw Refused.badRequest("Invalid filter '" + filter + "=" + (value.length() < 20 ? value : "…") + "'");
            }
        }
    }
}
