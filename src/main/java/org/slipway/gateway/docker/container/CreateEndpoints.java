package org.slipway.gateway.docker.container;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.slipway.compute.container.Bench;
import org.slipway.compute.container.BenchChanged;
import org.slipway.compute.container.DiskUse;
import org.slipway.compute.container.LearnerCgroup;
import org.slipway.compute.container.Quotas;
import org.slipway.gateway.docker.Belongings;
import org.slipway.gateway.docker.Endpoints;
import org.slipway.gateway.docker.Exchange;
import org.slipway.gateway.docker.ImageBook;
import org.slipway.gateway.docker.Refused;
import org.slipway.gateway.docker.Route;
import org.slipway.gateway.docker.Unfulfilled;
import org.slipway.gateway.http.EngineAnswer;
import org.slipway.gateway.http.EngineCall;

/** Creates containers, one at a time on each bench, so that two requests cannot pass one quota. */
@ApplicationScoped
class CreateEndpoints implements Endpoints {
    private static final Set<String> PLATFORMS = Set.of("", "linux", "linux/amd64", "linux/x86_64");

    private final ImageBook images;
    private final Quotas quotas;
    private final Function<Bench, Optional<String>> disk;
    private final Function<Bench, Optional<String>> cgroups;
    private final Consumer<BenchChanged> changes;
    private final String instance;
    private final Churn churn;
    private final Nicknames nicknames = new Nicknames();
    private final List<ReentrantLock> locks =
            Stream.generate(ReentrantLock::new).limit(64).toList();

    @Inject
    CreateEndpoints(
            ImageBook images,
            Quotas quotas,
            DiskUse disk,
            LearnerCgroup cgroups,
            Event<BenchChanged> changes,
            @ConfigProperty(name = "slipway.instance", defaultValue = "development") String instance) {
        this(images, quotas, disk::refusal, cgroups::parent, changes::fire, instance);
    }

    CreateEndpoints(
            ImageBook images,
            Quotas quotas,
            Function<Bench, Optional<String>> disk,
            Function<Bench, Optional<String>> cgroups,
            Consumer<BenchChanged> changes,
            String instance) {
        this.images = images;
        this.quotas = quotas;
        this.disk = disk;
        this.cgroups = cgroups;
        this.changes = changes;
        this.instance = instance;
        this.churn = new Churn(quotas.createsPerMinute(), System::nanoTime);
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.post("/containers/create", this::create, "name", "platform"));
    }

    private void create(Exchange exchange) throws IOException {
        ContainerSpec spec = exchange.body(ContainerSpec.class);
        Optional<String> name =
                exchange.query().one("name").filter(asked -> !asked.isEmpty()).map(CreatePolicy::name);
        if (!PLATFORMS.contains(exchange.query().one("platform").orElse(""))) {
            throw Refused.badRequest("images here are for linux/amd64");
        }
        refuseBeforeAsking(exchange.bench(), spec, name.orElse("unnamed"));
        churn.count(exchange.bench().session());
        ReentrantLock lock = locks.get(Math.floorMod(exchange.bench().session().hashCode(), locks.size()));
        lock.lock();
        try {
            created(exchange, spec, name);
        } finally {
            lock.unlock();
        }
        changes.accept(new BenchChanged(exchange.bench()));
    }

    /** The whole policy without an engine: what can be refused so is refused before the engine hears of the request. */
    private void refuseBeforeAsking(Bench bench, ContainerSpec spec, String name) {
        Belongings nowhere = new Belongings(bench, call -> {
            throw new IOException("the engine is asked later");
        });
        ImageBook.Found any = new ImageBook.Found("", "", "", false);
        try {
            policy(bench, nowhere).decide(spec, name, any, ImageFacts.none(), List.of());
        } catch (IOException later) {
            return;
        }
    }

    private void created(Exchange exchange, ContainerSpec spec, Optional<String> named) throws IOException {
        Belongings own = Belongings.of(exchange);
        List<Belongings.Container> there = own.containers();
        if (there.size() >= quotas.containers()) {
            throw Refused.quota(
                    "you have " + there.size() + " containers, which is as many as go; remove one with docker rm");
        }
        disk.apply(exchange.bench()).ifPresent(full -> {
            throw Refused.quota(full);
        });
        ImageBook.Found image =
                images.find(exchange.bench(), spec.image()).orElseThrow(() -> Unfulfilled.noSuchImage(spec.image()));
        ImageFacts facts = ImageFacts.of(inspected(exchange, image));
        String name = named.orElseGet(() ->
                nicknames.next(there.stream().map(Belongings.Container::name).collect(Collectors.toSet())));
        CreatePolicy.Decision decision = policy(exchange.bench(), own).decide(spec, name, image, facts, there);
        volumes(own, decision);
        answer(exchange, decision);
    }

    private CreatePolicy policy(Bench bench, Belongings own) {
        return new CreatePolicy(bench, own, quotas, cgroups.apply(bench), instance);
    }

    private static JsonNode inspected(Exchange exchange, ImageBook.Found image) throws IOException {
        EngineAnswer answer =
                exchange.engine().ask(EngineCall.get("/images/" + EngineCall.segment(image.id()) + "/json"));
        if (!answer.isFine()) {
            answer.close();
            throw Unfulfilled.noSuchImage(image.name());
        }
        return answer.json();
    }

    private void volumes(Belongings own, CreatePolicy.Decision decision) throws IOException {
        if (decision.mounts() == 0) {
            return;
        }
        Set<String> all = new HashSet<>(own.volumes());
        int there = all.size();
        all.addAll(decision.volumes());
        int then = all.size() + decision.anonymous();
        if (then > there && then > quotas.volumes()) {
            throw Refused.quota("you have " + there + " volumes, and " + quotas.volumes()
                    + " are as many as go; remove some with docker volume rm");
        }
    }

    private void answer(Exchange exchange, CreatePolicy.Decision decision) throws IOException {
        EngineAnswer answer = exchange.engine()
                .ask(EngineCall.post("/containers/create")
                        .with("name", exchange.names().engine(decision.name()))
                        .sending(decision.body()));
        if (!answer.isFine()) {
            exchange.relay(answer);
            return;
        }
        JsonNode created = answer.json();
        ObjectNode told = JsonNodeFactory.instance
                .objectNode()
                .put("Id", created.path("Id").asText());
        ArrayNode warnings = told.putArray("Warnings");
        decision.warnings().forEach(warnings::add);
        created.path("Warnings")
                .forEach(warning -> warnings.add(exchange.names().words(warning.asText())));
        exchange.json(201, told);
    }
}
