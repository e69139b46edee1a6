package org.slipway.gateway.docker.image.build;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.slipway.gateway.docker.Belongings;
import org.slipway.gateway.docker.Endpoints;
import org.slipway.gateway.docker.Exchange;
import org.slipway.gateway.docker.Given;
import org.slipway.gateway.docker.Refused;
import org.slipway.gateway.docker.Route;
import org.slipway.gateway.docker.Unfulfilled;
import org.slipway.gateway.docker.image.CourseNames;
import org.slipway.gateway.docker.image.ImageName;
import org.slipway.gateway.docker.image.Shelf;
import org.slipway.gateway.docker.image.Shelves;
import org.slipway.gateway.http.EngineAnswer;
import org.slipway.gateway.http.EngineCall;

/** {@code docker commit}: a container of the learner's becomes an image on the learner's shelf. */
@ApplicationScoped
class CommitEndpoints implements Endpoints {
    private static final String OUR_LABEL = "slipway\\.[a-z.]+";
    private static final int LONGEST = 1024;

    private final Shelves shelves;
    private final CourseNames course;

    @Inject
    CommitEndpoints(Shelves shelves, CourseNames course) {
        this.shelves = shelves;
        this.course = course;
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.post(
                "/commit", this::commit, "container", "repo", "tag", "comment", "author", "pause", "changes"));
    }

    private void commit(Exchange exchange) throws IOException {
        Optional<ImageName> name = name(exchange);
        List<String> changes =
                new ArrayList<>(Changes.canonical(exchange.query().all("changes")));
        noSettings(exchange);
        Belongings.Container container = Belongings.of(exchange)
                .container(exchange.query().one("container").orElse(""));
        withoutOurs(container).ifPresent(changes::add);
        EngineCall call = EngineCall.post("/commit")
                .with("container", container.id())
                .with("comment", words(exchange, "comment"))
                .with("author", words(exchange, "author"))
                .with("pause", exchange.query().flag("pause", true) ? "1" : "0")
                .with("changes", String.join("\n", changes));
        String id = made(exchange, call);
        shelve(exchange, id, name);
        exchange.json(201, JsonNodeFactory.instance.objectNode().put("Id", id));
    }

    private Optional<ImageName> name(Exchange exchange) {
        Optional<String> repository = exchange.query().one("repo").filter(text -> !text.isEmpty());
        Optional<String> tag = exchange.query().one("tag");
        return repository.map(written -> course.ownName(ImageName.parse(written, tag)));
    }

    /** Clients send a container's settings with nothing in them; what is to change is said by {@code changes}, which can be read to the letter. */
    private static void noSettings(Exchange exchange) {
        exchange.optionalBody(JsonNode.class)
                .filter(settings -> !Given.nothing(settings))
                .ifPresent(settings -> {
                    throw Refused.badRequest(
                            "the settings of a committed image are changed with --change here, not in the body");
                });
    }

    private static Optional<String> words(Exchange exchange, String name) {
        Optional<String> written = exchange.query().one(name).filter(text -> !text.isEmpty());
        if (written.isPresent() && written.get().length() > LONGEST) {
            throw Refused.badRequest("the parameter " + name + " has " + LONGEST + " characters at most");
        }
        return written;
    }

    /** What we wrote on the container is not the image's; an instruction that makes it empty. */
    private static Optional<String> withoutOurs(Belongings.Container container) {
        Iterable<String> labels = () -> container.row().path("Labels").fieldNames();
        String empty = StreamSupport.stream(labels.spliterator(), false)
                .filter(label -> label.matches(OUR_LABEL))
                .map(label -> label + "=\"\"")
                .collect(Collectors.joining(" "));
        return empty.isEmpty() ? Optional.empty() : Optional.of("LABEL " + empty);
    }

    private static String made(Exchange exchange, EngineCall call) throws IOException {
        EngineAnswer answer = exchange.engine().ask(call);
        if (!answer.isFine()) {
            throw new Unfulfilled(answer.status(), exchange.names().words(answer.message()));
        }
        return answer.json().path("Id").asText();
    }

    private void shelve(Exchange exchange, String id, Optional<ImageName> name) throws IOException {
        Shelf shelf = shelves.of(exchange);
        Optional<String> objection = shelf.objection(id);
        if (objection.isPresent()) {
            exchange.engine()
                    .ask(EngineCall.delete("/images/" + EngineCall.segment(id)))
                    .close();
            throw Refused.forbidden("The image was not kept: " + objection.get() + ".");
        }
        if (name.isPresent()) {
            shelf.put(id, name.get());
        } else {
            shelf.keep(id);
        }
    }
}
