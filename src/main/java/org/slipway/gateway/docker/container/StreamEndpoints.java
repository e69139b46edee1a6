package org.slipway.gateway.docker.container;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.slipway.gateway.docker.Belongings;
import org.slipway.gateway.docker.Endpoints;
import org.slipway.gateway.docker.Exchange;
import org.slipway.gateway.docker.Query;
import org.slipway.gateway.docker.Refused;
import org.slipway.gateway.docker.Route;
import org.slipway.gateway.http.EngineCall;

/** What goes on while a container runs: its output, its input, and its end. */
@ApplicationScoped
class StreamEndpoints implements Endpoints {
    private static final int LARGEST_SCREEN = 10_000;
    private static final Set<String> CONDITIONS = Set.of("", "not-running", "next-exit", "removed");
    private static final Pattern MOMENT = Pattern.compile("-?\\d{1,12}(\\.\\d{1,9})?");
    private static final Pattern TAIL = Pattern.compile("all|-?\\d{1,9}");
    private static final Pattern KEYS = Pattern.compile("[a-zA-Z0-9,@\\[\\]\\\\^_-]{0,64}");

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get(
                        "/containers/{id}/logs",
                        this::logs,
                        "follow",
                        "stdout",
                        "stderr",
                        "since",
                        "until",
                        "timestamps",
                        "tail",
                        "details"),
                Route.post(
                        "/containers/{id}/attach",
                        this::attach,
                        "detachKeys",
                        "logs",
                        "stream",
                        "stdin",
                        "stdout",
                        "stderr"),
                Route.post("/containers/{id}/resize", this::resize, "h", "w"),
                Route.post("/containers/{id}/wait", this::await, "condition"));
    }

    private void logs(Exchange exchange) throws IOException {
        exchange.noBody();
        Query query = exchange.query();
        EngineCall call = EngineCall.get(path(exchange, "logs"));
        for (String flag : List.of("follow", "stdout", "stderr", "timestamps", "details")) {
            call = flag(call, query, flag);
        }
        exchange.relay(exchange.engine()
                .ask(call.with("since", fitting(query, "since", MOMENT))
                        .with("until", fitting(query, "until", MOMENT))
                        .with("tail", fitting(query, "tail", TAIL))));
    }

    private void attach(Exchange exchange) throws IOException {
        exchange.noBody();
        Query query = exchange.query();
        EngineCall call = EngineCall.post(path(exchange, "attach"));
        for (String flag : List.of("logs", "stream", "stdin", "stdout", "stderr")) {
            call = flag(call, query, flag);
        }
        exchange.tunnel(exchange.engine()
                .ask(call.with("detachKeys", fitting(query, "detachKeys", KEYS)).upgrading()));
    }

    private void resize(Exchange exchange) throws IOException {
        exchange.noBody();
        exchange.relay(exchange.engine().ask(sized(EngineCall.post(path(exchange, "resize")), exchange.query())));
    }

    private void await(Exchange exchange) throws IOException {
        exchange.noBody();
        String condition = exchange.query().one("condition").orElse("");
        if (!CONDITIONS.contains(condition)) {
            throw Refused.badRequest("invalid condition: not-running, next-exit or removed");
        }
        EngineCall call = EngineCall.post(path(exchange, "wait"));
        exchange.relay(exchange.engine().ask(condition.isEmpty() ? call : call.with("condition", condition)));
    }

    /** Height and width of a terminal, which a container's and a command's have alike. */
    static EngineCall sized(EngineCall call, Query query) {
        return call.with("h", query.number("h", 0, LARGEST_SCREEN).map(String::valueOf))
                .with("w", query.number("w", 0, LARGEST_SCREEN).map(String::valueOf));
    }

    /** Keys that leave a terminal, such as ctrl-p,ctrl-q. */
    static String keys(String keys) {
        if (!KEYS.matcher(keys).matches()) {
            throw Refused.badRequest("the detach keys are written as in ctrl-p,ctrl-q");
        }
        return keys;
    }

    private static String path(Exchange exchange, String what) throws IOException {
        return "/containers/"
                + Belongings.of(exchange).container(exchange.variable("id")).id() + "/" + what;
    }

    private static EngineCall flag(EngineCall call, Query query, String name) {
        return query.flag(name) ? call.with(name, "1") : call;
    }

    private static Optional<String> fitting(Query query, String name, Pattern pattern) {
        Optional<String> value = query.one(name).filter(text -> !text.isEmpty());
        if (value.isPresent() && !pattern.matcher(value.get()).matches()) {
            throw Refused.badRequest("the parameter " + name + " is not understood");
        }
        return value;
    }
}
