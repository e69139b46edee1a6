package org.slipway.gateway.docker.image.parcel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.slipway.gateway.docker.Endpoints;
import org.slipway.gateway.docker.Exchange;
import org.slipway.gateway.docker.Refused;
import org.slipway.gateway.docker.Route;
import org.slipway.gateway.docker.Unfulfilled;
import org.slipway.gateway.docker.image.Shelf;
import org.slipway.gateway.docker.image.Shelves;
import org.slipway.gateway.docker.image.archive.CheckedTar;
import org.slipway.gateway.docker.image.archive.Member;
import org.slipway.gateway.docker.image.archive.NewTar;
import org.slipway.gateway.docker.image.archive.Rules;
import org.slipway.gateway.http.EngineAnswer;
import org.slipway.gateway.http.EngineCall;

/** {@code docker save}: passes the engine's archive on, entry by entry, with the learner's names in it. */
@ApplicationScoped
class SaveEndpoints implements Endpoints {
    private static final int MOST = 50;

    private final Shelves shelves;

    @Inject
    SaveEndpoints(Shelves shelves) {
        this.shelves = shelves;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get("/images/get", this::several, "names", "platform"),
                Route.get("/images/{name*}/get", this::one, "platform"));
    }

    private void one(Exchange exchange) throws IOException {
        save(exchange, List.of(exchange.variable("name")));
    }

    private void several(Exchange exchange) throws IOException {
        List<String> asked = exchange.query().all("names");
        if (asked.isEmpty() || asked.size() > MOST) {
            throw Refused.badRequest("name one image to save at least, and " + MOST + " at most");
        }
        save(exchange, asked);
    }

    private void save(Exchange exchange, List<String> asked) throws IOException {
        exchange.noBody();
        String platform = exchange.query().one("platform").orElse("");
        if (!platform.isEmpty()) {
            throw Refused.forbidden("Images here are for linux/amd64 only; leave the platform out.");
        }
        Shelf shelf = shelves.of(exchange);
        SavedNames names = new SavedNames();
        Set<String> references = new TreeSet<>();
        for (String name : asked) {
            for (Shelf.Reference reference : shelf.references(name)) {
                reference.name().ifPresent(own -> names.put(reference.engine(), own));
                references.add(reference.engine());
            }
        }
        try (EngineAnswer answer = exchange.engine().ask(call(references))) {
            if (!answer.isFine()) {
                throw new Unfulfilled(answer.status(), exchange.names().words(answer.message()));
            }
            try (OutputStream out = exchange.answer(200, "application/x-tar")) {
                pass(answer, names, out);
            }
        }
    }

    /** A call has each parameter once; this one is repeated, so it is part of the path. */
    private static EngineCall call(Set<String> references) {
        if (references.size() == 1) {
            return EngineCall.get(
                    "/images/" + EngineCall.segment(references.iterator().next()) + "/get");
        }
        return EngineCall.get(references.stream()
                .map(EngineCall::segment)
                .collect(Collectors.joining("&names=", "/images/get?names=", "")));
    }

    private static void pass(EngineAnswer answer, SavedNames names, OutputStream out) throws IOException {
        NewTar tar = new NewTar(out);
        try (CheckedTar saved = new CheckedTar(answer.body(), Rules.BOX)) {
            for (Optional<Member> next = saved.next(); next.isPresent(); next = saved.next()) {
                Member member = next.get();
                if (SavedNames.isIn(member)) {
                    tar.add(member.name(), names.rewritten(member.name(), saved.content()));
                } else {
                    tar.add(member, saved.content());
                }
            }
        }
        tar.finish();
    }
}
