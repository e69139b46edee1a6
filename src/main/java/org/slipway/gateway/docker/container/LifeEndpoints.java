package org.slipway.gateway.docker.container;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.slipway.compute.container.BenchChanged;
import org.slipway.compute.container.ContainersUnavailable;
import org.slipway.compute.container.PublishedPort;
import org.slipway.compute.container.StartPaces;
import org.slipway.gateway.docker.Belongings;
import org.slipway.gateway.docker.Endpoints;
import org.slipway.gateway.docker.Exchange;
import org.slipway.gateway.docker.Refused;
import org.slipway.gateway.docker.Route;
import org.slipway.gateway.docker.Unfulfilled;
import org.slipway.gateway.http.EngineAnswer;
import org.slipway.gateway.http.EngineCall;

/** Starts, stops, renames and removes. Whoever follows the bench has seen the change when the learner's client gets its answer. */
@ApplicationScoped
class LifeEndpoints implements Endpoints {
    private final Consumer<BenchChanged> changes;
    private final StartPaces paces;

    @Inject
    LifeEndpoints(Event<BenchChanged> changes, StartPaces paces) {
        this((Consumer<BenchChanged>) changes::fire, paces);
    }

    LifeEndpoints(Consumer<BenchChanged> changes) {
        this(changes, new StartPaces());
    }

    private LifeEndpoints(Consumer<BenchChanged> changes, StartPaces paces) {
        this.changes = changes;
        this.paces = paces;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.post("/containers/{id}/start", this::start, "detachKeys"),
                Route.post("/containers/{id}/stop", exchange -> end(exchange, "stop"), "t", "signal"),
                Route.post("/containers/{id}/restart", exchange -> end(exchange, "restart"), "t", "signal"),
                Route.post("/containers/{id}/kill", this::kill, "signal"),
                Route.post("/containers/{id}/pause", exchange -> plainly(exchange, "pause")),
                Route.post("/containers/{id}/unpause", exchange -> plainly(exchange, "unpause")),
                Route.post("/containers/{id}/rename", this::rename, "name"),
                Route.delete("/containers/{id}", this::remove, "v", "force", "link"));
    }

    private void start(Exchange exchange) throws IOException {
        exchange.noBody();
        List<Belongings.Container> all = Belongings.of(exchange).containers();
        Belongings.Container container = Belongings.pick(all, exchange.variable("id"));
        portsAreFree(container, all);
        paced(exchange, post(container, "start"));
    }

    /** In Docker's words and at Docker's moment: the port of a container that does not run is nobody's. */
    private static void portsAreFree(Belongings.Container container, List<Belongings.Container> all) {
        var taken = all.stream()
                .filter(other -> other.runs() && !other.id().equals(container.id()))
                .flatMap(other -> ports(other).stream())
                .collect(Collectors.toSet());
        ports(container).stream().filter(taken::contains).findFirst().ifPresent(port -> {
            throw new Unfulfilled(
                    500,
                    "driver failed programming external connectivity on endpoint " + container.name()
                            + ": Bind for 0.0.0.0:" + port + " failed: port is already allocated");
        });
    }

    private static List<Integer> ports(Belongings.Container container) {
        return PortLabel.read(container.label(PortLabel.NAME)).stream()
                .map(PublishedPort::published)
                .toList();
    }

    /** A restart is not paced: most of its time it stops, and would keep others' starts waiting for that. */
    private void end(Exchange exchange, String verb) throws IOException {
        exchange.noBody();
        var seconds = exchange.query().number("t", 0, ProcessRules.LONGEST_STOP);
        var signal =
                exchange.query().one("signal").filter(text -> !text.isEmpty()).map(ProcessRules::signal);
        change(
                exchange,
                post(Belongings.of(exchange).container(exchange.variable("id")), verb)
                        .with("t", seconds.map(String::valueOf))
                        .with("signal", signal));
    }

    private void kill(Exchange exchange) throws IOException {
        exchange.noBody();
        var signal =
                exchange.query().one("signal").filter(text -> !text.isEmpty()).map(ProcessRules::signal);
        change(
                exchange,
                post(Belongings.of(exchange).container(exchange.variable("id")), "kill")
                        .with("signal", signal));
    }

    private void plainly(Exchange exchange, String verb) throws IOException {
        exchange.noBody();
        change(exchange, post(Belongings.of(exchange).container(exchange.variable("id")), verb));
    }

    private void rename(Exchange exchange) throws IOException {
        exchange.noBody();
        String name = CreatePolicy.name(exchange.query().one("name").orElse(""));
        Belongings.Container container = Belongings.of(exchange).container(exchange.variable("id"));
        change(exchange, post(container, "rename").with("name", exchange.names().engine(name)));
    }

    private void remove(Exchange exchange) throws IOException {
        exchange.noBody();
        if (exchange.query().flag("link")) {
            throw Refused.forbidden("there are no links on this bench; containers find each other by name");
        }
        Belongings.Container container = Belongings.of(exchange).container(exchange.variable("id"));
        change(
                exchange,
                EngineCall.delete("/containers/" + container.id())
                        .with("v", exchange.query().flag("v") ? "1" : "0")
                        .with("force", exchange.query().flag("force") ? "1" : "0"));
    }

    private void paced(Exchange exchange, EngineCall call) throws IOException {
        EngineAnswer answer;
        try (StartPaces.Turn turn = paces.enter(exchange.bench())) {
            answer = exchange.engine().ask(call);
        } catch (ContainersUnavailable late) {
            throw new Unfulfilled(503, String.valueOf(late.getMessage()));
        }
        told(exchange, answer);
    }

    private void change(Exchange exchange, EngineCall call) throws IOException {
        told(exchange, exchange.engine().ask(call));
    }

    private void told(Exchange exchange, EngineAnswer answer) throws IOException {
        if (answer.isFine()) {
            changes.accept(new BenchChanged(exchange.bench()));
        }
        exchange.relay(answer);
    }

    private static EngineCall post(Belongings.Container container, String verb) {
        return EngineCall.post("/containers/" + container.id() + "/" + verb);
    }
}
