package org.slipway.gateway.docker.container;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slipway.compute.container.BenchChanged;
import org.slipway.gateway.docker.Belongings;
import org.slipway.gateway.docker.Endpoints;
import org.slipway.gateway.docker.Exchange;
import org.slipway.gateway.docker.Filters;
import org.slipway.gateway.docker.OwnLabels;
import org.slipway.gateway.docker.Refused;
import org.slipway.gateway.docker.Route;
import org.slipway.gateway.http.EngineAnswer;
import org.slipway.gateway.http.EngineCall;

/** Removes the learner's stopped containers one by one; the engine's own prune knows no owner. */
@ApplicationScoped
class PruneEndpoints implements Endpoints {
    private static final Pattern AGO = Pattern.compile("(\\d{1,4})([smh])");
    private static final Pattern SECONDS = Pattern.compile("\\d{1,12}");

    private final Consumer<BenchChanged> changes;
    private final Clock clock;

    @Inject
    PruneEndpoints(Event<BenchChanged> changes, Clock clock) {
        this((Consumer<BenchChanged>) changes::fire, clock);
    }

    PruneEndpoints(Consumer<BenchChanged> changes, Clock clock) {
        this.changes = changes;
        this.clock = clock;
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.post("/containers/prune", this::prune, "filters"));
    }

    private void prune(Exchange exchange) throws IOException {
        exchange.noBody();
        Filters filters = Filters.of(exchange, "label", "label!", "until");
        long until = filters.of("until").stream().mapToLong(this::moment).min().orElse(Long.MAX_VALUE);
        ArrayNode deleted = JsonNodeFactory.instance.arrayNode();
        long bytes = 0;
        for (Belongings.Container one : Belongings.of(exchange).containers(true)) {
            if (!one.runs()
                    && one.row().path("Created").asLong() < until
                    && fits(filters, one)
                    && removed(exchange, one)) {
                deleted.add(one.id());
                bytes += one.row().path("SizeRw").asLong(0);
            }
        }
        if (!deleted.isEmpty()) {
            changes.accept(new BenchChanged(exchange.bench()));
        }
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        answer.set("ContainersDeleted", deleted);
        exchange.json(200, answer.put("SpaceReclaimed", bytes));
    }

    private static boolean fits(Filters filters, Belongings.Container one) {
        ObjectNode labels = OwnLabels.shown(one.row().path("Labels"));
        boolean spared = filters.of("label!").stream()
                .anyMatch(wanted -> new Filters(java.util.Map.of("label", List.of(wanted))).allowsLabels(labels));
        return filters.allowsLabels(labels) && !spared;
    }

    /** One that was started meanwhile stays. */
    private static boolean removed(Exchange exchange, Belongings.Container one) throws IOException {
        try (EngineAnswer answer = exchange.engine().ask(EngineCall.delete("/containers/" + one.id()))) {
            return answer.isFine();
        }
    }

    /** In seconds since 1970, from that or from how long ago it was. */
    private long moment(String written) {
        Matcher ago = AGO.matcher(written);
        if (ago.matches()) {
            long number = Long.parseLong(ago.group(1));
            Duration time = switch (ago.group(2)) {
                case "h" -> Duration.ofHours(number);
                case "m" -> Duration.ofMinutes(number);
                default -> Duration.ofSeconds(number);
            };
            return clock.instant().minus(time).getEpochSecond();
        }
        if (!SECONDS.matcher(written).matches()) {
            throw Refused.badRequest("until is written as 10m, 2h or seconds since 1970");
        }
        return Long.parseLong(written);
    }
}
