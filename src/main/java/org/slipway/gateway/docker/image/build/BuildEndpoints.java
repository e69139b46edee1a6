package org.slipway.gateway.docker.image.build;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Function;
import org.slipway.compute.container.Bench;
import org.slipway.compute.container.DiskUse;
import org.slipway.compute.container.Quotas;
import org.slipway.gateway.docker.Endpoints;
import org.slipway.gateway.docker.Exchange;
import org.slipway.gateway.docker.Refused;
import org.slipway.gateway.docker.Route;
import org.slipway.gateway.docker.image.CourseNames;
import org.slipway.gateway.docker.image.Shelf;
import org.slipway.gateway.docker.image.Shelves;
import org.slipway.gateway.docker.image.archive.Spool;
import org.slipway.gateway.http.EngineAnswer;
import org.slipway.gateway.http.EngineCall;

/** {@code docker build}, by the engine's classic builder. */
@ApplicationScoped
class BuildEndpoints implements Endpoints {
    private static final int PERIOD = 100_000;

    private final Shelves shelves;
    private final CourseNames course;
    private final Spool spool;
    private final Quotas quotas;
    private final Function<Bench, Optional<String>> disk;
    private final BuildTurns turns;
    private final ScheduledExecutorService clock;

    @Inject
    BuildEndpoints(
            Shelves shelves,
            CourseNames course,
            Spool spool,
            Quotas quotas,
            DiskUse disk,
            BuildTurns turns,
            ManagedScheduledExecutorService clock) {
        this(shelves, course, spool, quotas, disk::refusal, turns, (ScheduledExecutorService) clock);
    }

    BuildEndpoints(
            Shelves shelves,
            CourseNames course,
            Spool spool,
            Quotas quotas,
            Function<Bench, Optional<String>> disk,
            BuildTurns turns,
            ScheduledExecutorService clock) {
        this.shelves = shelves;
        this.course = course;
        this.spool = spool;
        this.quotas = quotas;
        this.disk = disk;
        this.turns = turns;
        this.clock = clock;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.post("/build", this::build, BuildQuery.PARAMETERS),
                Route.post("/build/prune", BuildEndpoints::prune, "all", "filters", "keep-storage"));
    }

    private void build(Exchange exchange) throws IOException {
        BuildQuery query = BuildQuery.of(exchange.query(), course);
        disk.apply(exchange.bench()).ifPresent(full -> {
            throw Refused.quota(full);
        });
        Shelf shelf = shelves.of(exchange);
        try (Context context = Context.read(exchange.stream(), spool, query.dockerfile())) {
            Recipe recipe = Canonical.of(
                    Dockerfile.read(context.dockerfile()),
                    query.arguments(),
                    query.target(),
                    List.of("slipway.session=" + exchange.bench().session()),
                    shelf::base);
            EngineCall call = call(query, shelf, context.complete(recipe));
            BuildVoice voice = new BuildVoice(recipe, query.quiet(), exchange.names()::words);
            Built built = new Built(shelf, query, voice);
            BuildRun run =
                    new BuildRun(turns, exchange.bench().session(), quotas.buildTime(), clock, new BuildRun.Work() {
                        @Override
                        public EngineAnswer start() throws IOException {
                            long size = context.spooled().size();
                            EngineCall.Body body = new EngineCall.Body(
                                    "application/x-tar", context.spooled().read(), size);
                            return exchange.engine().ask(call.sending(body));
                        }

                        @Override
                        public List<String> finish() throws IOException {
                            return built.named();
                        }
                    });
            try {
                exchange.relayObjects(run, built);
            } finally {
                run.over();
            }
        }
    }

    private EngineCall call(BuildQuery query, Shelf shelf, String dockerfile) throws IOException {
        long memory = Math.min(query.memory().orElse(quotas.containerMemory()), quotas.containerMemory());
        return EngineCall.post("/build")
                .with("dockerfile", dockerfile)
                .with("buildargs", arguments(query).toString())
                .with("labels", labels(query).toString())
                .with("cachefrom", sources(query, shelf).toString())
                .with("nocache", query.noCache() ? "1" : "0")
                .with("rm", "1")
                .with("forcerm", "1")
                .with("networkmode", "none")
                .with("memory", Long.toString(memory))
                .with("memswap", Long.toString(memory))
                .with("cpuperiod", Integer.toString(PERIOD))
                .with("cpuquota", Long.toString(Math.round(PERIOD * quotas.cpus())))
                .with("shmsize", Long.toString(Math.min(query.sharedMemory().orElse(64L << 20), 64L << 20)))
                .with("ulimits", ulimits().toString())
                .with("version", "1");
    }

    private static ObjectNode arguments(BuildQuery query) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        query.arguments().forEach((name, value) -> json.put(name, value.orElse(null)));
        return json;
    }

    private static ObjectNode labels(BuildQuery query) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        query.labels().forEach(json::put);
        return json;
    }

    /** Images to take layers from: the learner's, by id; Docker passes over what is not there. */
    private static ArrayNode sources(BuildQuery query, Shelf shelf) throws IOException {
        ArrayNode json = JsonNodeFactory.instance.arrayNode();
        for (String name : query.cacheFrom()) {
            Optional<String> id = shelf.base(name);
            id.ifPresent(json::add);
        }
        return json;
    }

    private JsonNode ulimits() {
        ArrayNode json = JsonNodeFactory.instance.arrayNode();
        limit(json, "nofile", 4096);
        limit(json, "fsize", quotas.disk());
        return json;
    }

    private static void limit(ArrayNode json, String name, long most) {
        json.addObject().put("Name", name).put("Soft", most).put("Hard", most);
    }

    /** The engine's build cache is BuildKit's, which nobody has here; the classic builder's goes with the images. */
    private static void prune(Exchange exchange) throws IOException {
        exchange.noBody();
        exchange.json(
                200,
                JsonNodeFactory.instance.objectNode().putNull("CachesDeleted").put("SpaceReclaimed", 0));
    }
}
