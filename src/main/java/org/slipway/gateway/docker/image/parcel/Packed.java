package org.slipway.gateway.docker.image.parcel;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.UpperCamelCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import org.slipway.gateway.docker.Given;
import org.slipway.gateway.docker.Refused;
import org.slipway.gateway.docker.StrictJson;
import org.slipway.gateway.docker.image.ImageName;
import org.slipway.gateway.docker.image.archive.CheckedTar;
import org.slipway.gateway.docker.image.archive.Member;
import org.slipway.gateway.docker.image.archive.Rules;

/**
 * An image in a box, looked through.
 *
 * @param id with sha256:, as the engine will have it
 * @param settings to the letter as they came
 * @param names the learner's, as the archive has them
 */
record Packed(String id, byte[] settings, List<Box.Place> layers, List<ImageName> names) {
    private static final String MANIFEST = "manifest.json";
    private static final int MOST = 50;
    private static final int MOST_LAYERS = 127;

    /** A line of manifest.json. */
    @JsonNaming(UpperCamelCaseStrategy.class)
    private record Line(
            String config,
            List<String> repoTags,
            List<String> layers,
            @Nullable String parent,
            @Nullable JsonNode layerSources) {
        Line {
            config = Given.text(config);
            repoTags = Given.list(repoTags);
            layers = Given.list(layers);
        }
    }

    static List<Packed> all(Box box) throws IOException {
        if (!box.has(MANIFEST)) {
            throw Refused.badRequest("the archive has no manifest.json: it is not one that docker save has written");
        }
        Line[] lines = StrictJson.read(box.json(MANIFEST), Line[].class);
        if (lines.length == 0 || lines.length > MOST) {
            throw Refused.badRequest("an archive holds one image at least, and " + MOST + " at most");
        }
        List<Packed> all = new ArrayList<>();
        for (Line line : lines) {
            all.add(packed(box, line));
        }
        return all;
    }

    private static Packed packed(Box box, Line line) throws IOException {
        byte[] settings = box.json(line.config());
        Settings.check(settings);
        if (line.layers().size() > MOST_LAYERS) {
            throw Refused.badRequest("an image has " + MOST_LAYERS + " layers at most");
        }
        List<Box.Place> layers = new ArrayList<>();
        for (String layer : line.layers()) {
            Box.Place place = box.place(layer);
            look(box, place);
            layers.add(place);
        }
        List<ImageName> names =
                line.repoTags().stream().map(ImageName::parse).distinct().toList();
        return new Packed("sha256:" + DigestUtils.sha256Hex(settings), settings, layers, names);
    }

    /** Reads a layer to its end; it goes on as it is, since the image says what its digest must be. */
    private static void look(Box box, Box.Place layer) throws IOException {
        try (CheckedTar tar = new CheckedTar(box.open(layer), Rules.LAYER)) {
            Optional<Member> next = tar.next();
            while (next.isPresent()) {
                next = tar.next();
            }
        }
    }
}
