package org.slipway.gateway.docker.image.parcel;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slipway.gateway.docker.Names;
import org.slipway.gateway.docker.image.archive.NewTar;
import org.slipway.gateway.docker.image.archive.Spooled;

/** A box of our own making: settings, layers and a manifest that names each image by the hidden tag which keeps it the session's. */
final class Repacked {
    private final Box box;
    private final NewTar tar;
    private final Map<Box.Place, String> written = new LinkedHashMap<>();
    private final ArrayNode manifest = JsonNodeFactory.instance.arrayNode();

    private Repacked(Box box, NewTar tar) {
        this.box = box;
        this.tar = tar;
    }

    static void write(List<Packed> images, Box box, Names names, Spooled to) throws IOException {
        Repacked anew = new Repacked(box, new NewTar(to.out()));
        for (Packed image : images) {
            anew.add(image, names.keptImage(image.id()));
        }
        anew.tar.add("manifest.json", anew.manifest.toString().getBytes(StandardCharsets.UTF_8));
        anew.tar.finish();
    }

    private void add(Packed image, String name) throws IOException {
        String settings = image.id().substring("sha256:".length()) + ".json";
        ObjectNode line = manifest.addObject().put("Config", settings);
        line.putArray("RepoTags").add(name);
        ArrayNode layers = line.putArray("Layers");
        tar.add(settings, image.settings());
        for (Box.Place layer : image.layers()) {
            layers.add(layer(layer));
        }
    }

    /** Each layer is in the box once, however many images have it. */
    private String layer(Box.Place place) throws IOException {
        String before = written.get(place);
        if (before != null) {
            return before;
        }
        String name = "layer" + written.size() + ".tar";
        try (InputStream content = box.open(place)) {
            tar.add(name, place.size(), content);
        }
        written.put(place, name);
        return name;
    }
}
