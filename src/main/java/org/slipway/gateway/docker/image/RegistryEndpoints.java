package org.slipway.gateway.docker.image;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.slipway.compute.container.CourseImage;
import org.slipway.compute.container.CourseImages;
import org.slipway.compute.container.ImageState;
import org.slipway.gateway.docker.Endpoints;
import org.slipway.gateway.docker.Exchange;
import org.slipway.gateway.docker.Refused;
import org.slipway.gateway.docker.Route;
import org.slipway.gateway.docker.Unfulfilled;

/** What would go to a registry. The course runs offline: its images are here already, and nothing else can be fetched or sent. */
@ApplicationScoped
class RegistryEndpoints implements Endpoints {
    private final CourseNames course;
    private final Function<String, ImageState> states;

    @Inject
    RegistryEndpoints(CourseNames course, CourseImages images) {
        this(course, images::state);
    }

    RegistryEndpoints(CourseNames course, Function<String, ImageState> states) {
        this.course = course;
        this.states = states;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.post(
                        "/images/create",
                        this::pull,
                        "fromImage",
                        "fromSrc",
                        "repo",
                        "tag",
                        "message",
                        "platform",
                        "changes"),
                Route.get("/images/search", this::search, "term", "limit", "filters"),
                Route.post("/images/{name*}/push", RegistryEndpoints::push, "tag", "platform"),
                Route.get("/distribution/{name*}/json", RegistryEndpoints::distribution),
                Route.post("/auth", RegistryEndpoints::login));
    }

    private void pull(Exchange exchange) throws IOException {
        if (exchange.query().one("fromImage").filter(name -> !name.isEmpty()).isEmpty()) {
            throw Refused.forbidden("docker import is not available on this bench. Build an image with docker build.");
        }
        exchange.noBody();
        String platform = exchange.query().one("platform").orElse("");
        if (!platform.isEmpty() && !platform.equals("linux/amd64")) {
            throw new Unfulfilled(404, "The images of this course are for linux/amd64 only.");
        }
        String written = exchange.query().one("fromImage").orElse("");
        Optional<String> tag = exchange.query().one("tag");
        ImageName name = ImageName.parse(written, tag);
        CourseImage image = course.named(name).orElseThrow(() -> notHere(name));
        ImageState state = states.apply(image.name());
        if (!state.isReady()) {
            throw new Unfulfilled(
                    404, "The image " + image.name() + " is not ready on this server yet: " + inWords(state));
        }
        upToDate(exchange, name);
    }

    private static String inWords(ImageState state) {
        if (state instanceof ImageState.Missing missing) {
            return missing.why();
        }
        return state instanceof ImageState.Failed failed ? failed.why() : "it is being built. Try again in a minute.";
    }

    private Unfulfilled notHere(ImageName name) {
        Optional<CourseImage> otherTag = course.repository(name.repository());
        if (otherTag.isPresent()) {
            return new Unfulfilled(
                    404,
                    "manifest for " + name.whole() + " not found: this course runs offline and has " + name.repository()
                            + " as " + String.join(", ", course.tags(otherTag.get())) + ".");
        }
        String hint = name.repository().equals("alpine") ? " In place of alpine, busybox will often do." : "";
        return new Unfulfilled(
                404,
                "There is no image " + name.familiar()
                        + " here: this course runs offline, so nothing can be pulled from a registry. It has "
                        + course.offer() + "." + hint);
    }

    private static void upToDate(Exchange exchange, ImageName name) throws IOException {
        try (OutputStream out = exchange.answer(200, "application/json")) {
            ObjectNode first = JsonNodeFactory.instance
                    .objectNode()
                    .put("status", "Pulling from library/" + name.repository())
                    .put("id", name.tag());
            ObjectNode last = JsonNodeFactory.instance
                    .objectNode()
                    .put("status", "Status: Image is up to date for " + name.whole());
            out.write((first + "\r\n" + last + "\r\n").getBytes(StandardCharsets.UTF_8));
        }
    }

    private void search(Exchange exchange) throws IOException {
        exchange.noBody();
        String term = exchange.query().one("term").orElse("").toLowerCase(Locale.ROOT);
        ArrayNode found = JsonNodeFactory.instance.arrayNode();
        for (CourseImage image : course.all()) {
            String about = (image.name() + " " + image.summary()).toLowerCase(Locale.ROOT);
            if (about.contains(term)) {
                found.addObject()
                        .put("name", image.name())
                        .put("description", image.summary())
                        .put("star_count", 0)
                        .put("is_official", true)
                        .put("is_automated", false);
            }
        }
        exchange.json(200, found);
    }

    private static void push(Exchange exchange) {
        throw Refused.forbidden(
                "There is no registry to push to on this bench. docker save writes an image to a file instead.");
    }

    private static void distribution(Exchange exchange) {
        throw Refused.forbidden("There is no registry to ask on this bench; docker image inspect knows what is here.");
    }

    private static void login(Exchange exchange) {
        throw Refused.forbidden("There is no registry to sign in to on this bench.");
    }
}
