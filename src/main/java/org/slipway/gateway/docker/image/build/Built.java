package org.slipway.gateway.docker.image.build;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.slipway.gateway.docker.Refused;
import org.slipway.gateway.docker.image.ImageName;
import org.slipway.gateway.docker.image.Shelf;

/** What has come of a build: follows its stream, and puts the images of its stages on the learner's shelf when it ends well. */
final class Built implements Function<ObjectNode, Optional<ObjectNode>> {
    private final Shelf shelf;
    private final BuildQuery query;
    private final BuildVoice voice;
    private final Set<String> stages = new TreeSet<>();

    Built(Shelf shelf, BuildQuery query, BuildVoice voice) {
        this.shelf = shelf;
        this.query = query;
        this.voice = voice;
    }

    @Override
    public Optional<ObjectNode> apply(ObjectNode said) {
        Optional<ObjectNode> told = voice.apply(said);
        voice.result().ifPresent(stages::add);
        return told;
    }

    /** Names it and gives the lines that Docker ends with. */
    List<String> named() throws IOException {
        Optional<String> result = voice.result();
        if (result.isEmpty()) {
            return List.of();
        }
        Optional<String> objection = shelf.objection(result.get());
        if (objection.isPresent()) {
            throw Refused.forbidden("The image was not kept: " + objection.get() + ".");
        }
        List<String> lines = new ArrayList<>();
        for (ImageName name : query.names()) {
            shelf.put(result.get(), name);
            lines.add("Successfully tagged " + name.whole() + "\n");
        }
        for (String stage : stages) {
            shelf.keep(stage);
        }
        return query.quiet() ? List.of(result.get() + "\n") : lines;
    }
}
