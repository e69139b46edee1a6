package org.slipway.gateway.docker.image;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.slipway.gateway.docker.Endpoints;
import org.slipway.gateway.docker.Exchange;
import org.slipway.gateway.docker.Route;
import org.slipway.gateway.docker.Unfulfilled;
import org.slipway.gateway.http.EngineCall;

/** Images: list, inspect, history, tag, remove, prune. */
@ApplicationScoped
class ImageEndpoints implements Endpoints {
    private final Shelves shelves;

    @Inject
    ImageEndpoints(Shelves shelves) {
        this.shelves = shelves;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get("/images/json", this::list, "all", "filters", "digests", "shared-size", "manifests"),
                Route.get("/images/{name*}/json", this::inspect, "size"),
                Route.get("/images/{name*}/history", this::history),
                Route.post("/images/{name*}/tag", this::tag, "repo", "tag", "force"),
                Route.delete("/images/{name*}", this::remove, "force", "noprune"),
                Route.post("/images/prune", this::prune, "filters"));
    }

    private void list(Exchange exchange) throws IOException {
        exchange.noBody();
        exchange.json(
                200, new Listing(shelves.of(exchange)).list(exchange.query().one("filters")));
    }

    private void inspect(Exchange exchange) throws IOException {
        exchange.noBody();
        Shelf shelf = shelves.of(exchange);
        Shelved image = inspected(shelf, exchange.variable("name"));
        exchange.json(200, InOwnWords.inspected(image, ids(shelf.all(Optional.empty()))));
    }

    /** What was found in the list knows too little. */
    private static Shelved inspected(Shelf shelf, String reference) throws IOException {
        Shelved image = shelf.get(reference);
        return image.row().has("Config")
                ? image
                : shelf.byEngineReference(image.id()).orElseThrow(() -> Unfulfilled.noSuchImage(reference));
    }

    private void history(Exchange exchange) throws IOException {
        exchange.noBody();
        Shelf shelf = shelves.of(exchange);
        Shelved image = shelf.get(exchange.variable("name"));
        JsonNode history = shelf.engine()
                .asked(EngineCall.get(EngineImages.path(image.id(), "/history")))
                .json();
        exchange.json(200, InOwnWords.history(history, shelf.all(Optional.empty())));
    }

    private void tag(Exchange exchange) throws IOException {
        exchange.noBody();
        Shelf shelf = shelves.of(exchange);
        ImageName name = shelf.course()
                .ownName(ImageName.parse(
                        exchange.query().one("repo").orElse(""),
                        exchange.query().one("tag")));
        shelf.put(shelf.get(exchange.variable("name")).id(), name);
        exchange.empty(201);
    }

    private void remove(Exchange exchange) throws IOException {
        exchange.noBody();
        boolean force = exchange.query().flag("force");
        boolean noPrune = exchange.query().flag("noprune");
        exchange.json(200, removal(exchange).remove(exchange.variable("name"), force, noPrune));
    }

    private void prune(Exchange exchange) throws IOException {
        exchange.noBody();
        Pruning pruning = new Pruning(shelves.of(exchange), removal(exchange));
        exchange.json(200, pruning.prune(exchange.query().one("filters")));
    }

    private Removal removal(Exchange exchange) {
        return new Removal(shelves.of(exchange), exchange.bench().session());
    }

    private static Set<String> ids(List<Shelved> images) {
        return images.stream().map(Shelved::id).collect(Collectors.toSet());
    }
}
