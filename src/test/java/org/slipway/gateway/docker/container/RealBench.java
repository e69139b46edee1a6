package org.slipway.gateway.docker.container;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slipway.compute.container.Bench;
import org.slipway.compute.container.BenchChanged;
import org.slipway.compute.container.Quotas;
import org.slipway.gateway.docker.Endpoints;
import org.slipway.gateway.docker.EngineLines;
import org.slipway.gateway.docker.GatewayRig;
import org.slipway.gateway.docker.ImageBook;
import org.slipway.gateway.docker.image.ImageRig;
import org.slipway.gateway.docker.image.Shelves;
import org.slipway.gateway.docker.system.SystemRig;
import org.slipway.gateway.http.UnixEngineLine;

/** A learner's door to the engine of this machine, with a network of the bench's own, no portal and no workspace. */
final class RealBench implements AutoCloseable {
    private static final Path ENGINE = Path.of("/var/run/docker.sock");

    final String session = UUID.randomUUID().toString().replace("-", "").substring(0, 16);
    final List<BenchChanged> changes = new CopyOnWriteArrayList<>();
    private final Path spool;
    private final GatewayRig rig;
    private final CommandLineClient engine =
            new CommandLineClient(CommandLineClient.all().get(0), ENGINE);

    RealBench() throws IOException {
        network("slw-" + session);
        network("slw-" + session + "-app");
        EngineLines lines = () -> new EngineLines.Speaking(new UnixEngineLine(ENGINE, "1.41"), 41);
        spool = Files.createTempDirectory("spool");
        Shelves shelves = new Shelves(ImageRig.COURSE, lines);
        List<Endpoints> endpoints = new ArrayList<>(endpoints(shelves, changes));
        endpoints.addAll(ImageRig.endpoints(shelves, spool));
        rig = new GatewayRig(lines, endpoints, new Bench(7, session, "slw-" + session));
    }

    private static List<Endpoints> endpoints(ImageBook images, List<BenchChanged> changes) {
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
                SystemRig.endpoints(images));
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

    @Override
    public void close() throws IOException {
        String mine = "label=slipway.session=" + session;
        remove(engine.out("ps", "-aq", "--filter", mine), "rm", "-f", "-v");
        remove(engine.out("network", "ls", "-q", "--filter", mine), "network", "rm");
        remove(engine.out("volume", "ls", "-q", "--filter", mine), "volume", "rm");
        remove(engine.out("images", "--format", "{{.Repository}}:{{.Tag}}", "slw/" + session + "/*"), "rmi", "-f");
        remove(engine.out("images", "--format", "{{.Repository}}:{{.Tag}}", "slw/" + session + "/*/*"), "rmi", "-f");
        rig.close();
        Files.delete(spool);
    }

    private void remove(String ids, String... command) {
        if (!ids.isBlank()) {
            List<String> words = new ArrayList<>(List.of(command));
            words.addAll(ids.lines().toList());
            engine.run(words, "");
        }
    }
}
