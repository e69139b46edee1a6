package org.slipway.gateway.docker.container;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slipway.compute.container.Bench;
import org.slipway.compute.container.BenchChanged;
import org.slipway.compute.container.Quotas;
import org.slipway.gateway.docker.Endpoints;
import org.slipway.gateway.docker.EngineLines;
import org.slipway.gateway.docker.Exchange;
import org.slipway.gateway.docker.GatewayRig;
import org.slipway.gateway.docker.ImageBook;
import org.slipway.gateway.docker.Route;
import org.slipway.gateway.http.EngineAnswer;
import org.slipway.gateway.http.EngineCall;
import org.slipway.gateway.http.UnixEngineLine;

/** A learner's door to the engine of this machine, with a network of the bench's own, no portal and no workspace. */
final class RealBench implements AutoCloseable {
    private static final Path ENGINE = Path.of("/var/run/docker.sock");

    final String session = UUID.randomUUID().toString().replace("-", "").substring(0, 16);
    final List<BenchChanged> changes = new CopyOnWriteArrayList<>();
    private final GatewayRig rig;
    private final CommandLineClient engine =
            new CommandLineClient(CommandLineClient.all().get(0), ENGINE);

    RealBench() throws IOException {
        network("slw-" + session);
        network("slw-" + session + "-app");
        EngineLines lines = () -> new EngineLines.Speaking(new UnixEngineLine(ENGINE, "1.41"), 41);
        rig = new GatewayRig(lines, endpoints(lines, changes), new Bench(7, session, "slw-" + session));
    }

    static List<Endpoints> endpoints(EngineLines lines, List<BenchChanged> changes) {
        ImageBook images = new EngineImages(lines);
        return List.of(
                new CreateEndpoints(
                        images,
                        Quotas.standard(),
                        bench -> Optional.empty(),
                        bench -> Optional.empty(),
                        changes::add,
                        "test"),
                new LifeEndpoints(changes::add),
                new LookEndpoints(images),
                new StreamEndpoints(),
                new ExecEndpoints(),
                new UpdateEndpoints(Quotas.standard()),
                new PruneEndpoints(changes::add, Clock.systemUTC()),
                RealBench::ping);
    }

    private void network(String name) {
        engine.out(
                "network",
                "create",
                "--internal",
                "--label",
                "slipway.session=" + session,
                "--label",
                "slipway.role=network",
                name);
    }

    CommandLineClient client(Path executable) {
        return new CommandLineClient(executable, rig.socket());
    }

    /** Past the gateway, to see what is really there. */
    CommandLineClient engine() {
        return engine;
    }

    GatewayRig rig() {
        return rig;
    }

    private static List<Route> ping() {
        return List.of(Route.head("/_ping", exchange -> exchange.empty(200)), Route.get("/_ping", RealBench::ok));
    }

    private static void ok(Exchange exchange) throws IOException {
        try (var out = exchange.answer(200, "text/plain")) {
            out.write("OK".getBytes(StandardCharsets.UTF_8));
        }
    }

    @Override
    public void close() throws IOException {
        String mine = "label=slipway.session=" + session;
        remove(engine.out("ps", "-aq", "--filter", mine), "rm", "-f", "-v");
        remove(engine.out("network", "ls", "-q", "--filter", mine), "network", "rm");
        remove(engine.out("volume", "ls", "-q", "--filter", mine), "volume", "rm");
        rig.close();
    }

    private void remove(String ids, String... command) {
        if (!ids.isBlank()) {
            List<String> words = new java.util.ArrayList<>(List.of(command));
            words.addAll(ids.lines().toList());
            engine.run(words, "");
        }
    }

    /** The course's images by the names of the world. */
    private record EngineImages(EngineLines lines) implements ImageBook {
        @Override
        public Optional<Found> find(Bench bench, String reference) {
            String name = reference.replaceFirst(":latest$", "");
            try {
                EngineAnswer answer =
                        lines.speaking().line().ask(EngineCall.get("/images/slipway/" + name + ":latest/json"));
                if (!name.matches("[a-z]+") || !answer.isFine()) {
                    return Optional.empty();
                }
                JsonNode image = answer.json();
                return Optional.of(new Found(image.path("Id").asText(), "slipway/" + name + ":latest", name, true));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public Optional<String> nameOf(Bench bench, String engineReference) {
            return Optional.empty();
        }
    }
}
