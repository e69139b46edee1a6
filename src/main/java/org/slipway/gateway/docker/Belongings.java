package org.slipway.gateway.docker;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.slipway.compute.container.Bench;
import org.slipway.gateway.http.EngineAnswer;
import org.slipway.gateway.http.EngineCall;
import org.slipway.gateway.http.EngineLine;

/** A learner's containers, networks and volumes as the engine has them now. What is not the learner's own is as absent as what never was. */
public final class Belongings {
    private static final String ID = "[0-9a-f]{64}";

    private final Names names;
    private final Bench bench;
    private final EngineLine engine;

    public Belongings(Bench bench, EngineLine engine) {
        this.bench = bench;
        this.names = new Names(bench);
        this.engine = engine;
    }

    public static Belongings of(Exchange exchange) {
        return new Belongings(exchange.bench(), exchange.engine());
    }

    /**
     * @param id the engine's
     * @param name the learner's
     * @param row what the engine lists of it
     */
    public record Container(String id, String name, JsonNode row) {
        public boolean runs() {
            String state = row.path("State").asText();
            return state.equals("running") || state.equals("paused") || state.equals("restarting");
        }

        public String label(String label) {
            return row.path("Labels").path(label).asText("");
        }
    }

    /** All of the learner's containers, the newest first; never the workspace. */
    public List<Container> containers() throws IOException {
        return containers(false);
    }

    /**
     * @param sizes whether each row is to have the bytes that the container wrote, which takes the engine long
     */
    public List<Container> containers(boolean sizes) throws IOException {
        EngineCall call = EngineCall.get("/containers/json")
                .with("all", "1")
                .with("filters", filters("slipway.role=learner"))
                .with("size", sizes ? Optional.of("1") : Optional.empty());
        List<Container> all = new ArrayList<>();
        for (JsonNode row : asked(call)) {
            name(row).ifPresent(name -> all.add(new Container(row.path("Id").asText(), name, row)));
        }
        return all;
    }

    /**
     * By name, full id, or the beginning of the id that only one of the learner's containers has.
     *
     * @throws Unfulfilled when there is none
     */
    public Container container(String reference) throws IOException {
        return pick(containers(), reference);
    }

    /** As {@link #container}, among these. */
    public static Container pick(List<Container> all, String reference) {
        String name = reference.startsWith("/") ? reference.substring(1) : reference;
        List<Container> named = all.stream()
                .filter(one -> one.name().equals(name) || one.id().equals(reference))
                .toList();
        List<Container> found = named.isEmpty() && reference.matches("[0-9a-f]{1,63}")
                ? all.stream().filter(one -> one.id().startsWith(reference)).toList()
                : named;
        if (found.size() > 1) {
            throw new Unfulfilled(400, "Multiple IDs found with provided prefix: " + reference);
        }
        return found.stream().findFirst().orElseThrow(() -> Unfulfilled.noSuchContainer(reference));
    }

    /**
     * The engine's name of one of the learner's networks, the bench's own included; by name, id or the beginning of an id.
     *
     * @throws Unfulfilled when there is none
     */
    public String network(String reference) throws IOException {
        List<String> begun = new ArrayList<>();
        for (JsonNode network : asked(EngineCall.get("/networks").with("filters", filters("slipway.role=network")))) {
            String engineName = network.path("Name").asText();
            Optional<String> own = names.ownNetwork(engineName);
            if (own.isPresent() && own.get().equals(reference)) {
                return engineName;
            }
            if (own.isPresent()
                    && reference.matches("[0-9a-f]{4,64}")
                    && network.path("Id").asText().startsWith(reference)) {
                begun.add(engineName);
            }
        }
        if (begun.size() != 1) {
            throw Unfulfilled.noSuchNetwork(reference);
        }
        return begun.get(0);
    }

    /** The engine's names of the learner's volumes. */
    public List<String> volumes() throws IOException {
        JsonNode volumes =
                asked(EngineCall.get("/volumes").with("filters", filters())).path("Volumes");
        return StreamSupport.stream(volumes.spliterator(), false)
                .map(volume -> volume.path("Name").asText())
                .toList();
    }

    /** What the engine calls the volume of this name, be it there or not: an own anonymous one by its 64 digits, any other by our prefix. */
    public String volume(String name) throws IOException {
        return name.matches(ID) && volumes().contains(name) ? name : names.engine(name);
    }

    private Optional<String> name(JsonNode row) {
        for (JsonNode name : row.path("Names")) {
            Optional<String> own = names.own(name.asText());
            if (own.isPresent()) {
                return own;
            }
        }
        return Optional.empty();
    }

    private JsonNode asked(EngineCall call) throws IOException {
        EngineAnswer answer = engine.ask(call);
        if (!answer.isFine()) {
            throw new Unfulfilled(answer.status(), names.words(answer.message()));
        }
        return answer.json();
    }

    /** Docker's filter for what carries this bench's label and these. */
    private String filters(String... more) {
        ObjectNode filters = JsonNodeFactory.instance.objectNode();
        var labels = filters.putArray("label").add("slipway.session=" + bench.session());
        for (String label : more) {
            labels.add(label);
        }
        return filters.toString();
    }
}
