package org.slipway.gateway.docker.system;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.slipway.compute.container.Bench;
import org.slipway.gateway.docker.ImageBook;
import org.slipway.gateway.docker.Names;
import org.slipway.gateway.docker.OwnLabels;

/** Disk use, of what the learner sees. */
final class DiskUseView {
    private static final List<String> IMAGE =
            List.of("Containers", "Created", "Id", "ParentId", "SharedSize", "Size", "VirtualSize");
    private static final List<String> CONTAINER =
            List.of("Id", "ImageID", "Command", "Created", "SizeRw", "SizeRootFs", "State", "Status");

    private final Bench bench;
    private final Names names;
    private final ImageBook images;

    DiskUseView(Bench bench, ImageBook images) {
        this.bench = bench;
        this.names = new Names(bench);
        this.images = images;
    }

    JsonNode of(JsonNode engine) {
        ObjectNode view = JsonNodeFactory.instance.objectNode();
        ArrayNode shown = images(engine.path("Images"));
        long layers = 0;
        for (JsonNode image : shown) {
            layers += image.path("Size").asLong();
        }
        view.put("LayersSize", layers);
        view.set("Images", shown);
        view.set("Containers", containers(engine.path("Containers")));
        view.set("Volumes", volumes(engine.path("Volumes")));
        view.putArray("BuildCache");
        view.put("BuilderSize", 0);
        return view;
    }

    private ArrayNode images(JsonNode all) {
        ArrayNode shown = JsonNodeFactory.instance.arrayNode();
        for (JsonNode image : all) {
            ArrayNode tags = JsonNodeFactory.instance.arrayNode();
            image.path("RepoTags")
                    .forEach(tag -> images.nameOf(bench, tag.asText()).ifPresent(tags::add));
            if (!tags.isEmpty()) {
                ObjectNode view = chosen(image, IMAGE);
                view.set("RepoTags", tags);
                view.set("Labels", OwnLabels.shown(image.path("Labels")));
                shown.add(view);
            }
        }
        return shown;
    }

    private ArrayNode containers(JsonNode all) {
        ArrayNode shown = JsonNodeFactory.instance.arrayNode();
        for (JsonNode container : all) {
            Optional<String> name = names.own(container.path("Names").path(0).asText());
            if (name.isPresent()
                    && container.path("Labels").path("slipway.role").asText().equals("learner")) {
                ObjectNode view = chosen(container, CONTAINER);
                view.putArray("Names").add("/" + name.get());
                String image = container.path("Image").asText();
                view.put("Image", images.nameOf(bench, image).orElse(image));
                view.set("Labels", OwnLabels.shown(container.path("Labels")));
                view.putArray("Mounts");
                view.putArray("Ports");
                view.putObject("NetworkSettings").putObject("Networks");
                shown.add(view);
            }
        }
        return shown;
    }

    private ArrayNode volumes(JsonNode all) {
        ArrayNode shown = JsonNodeFactory.instance.arrayNode();
        for (JsonNode volume : all) {
            if (volume.path("Labels").path("slipway.session").asText().equals(bench.session())) {
                String engineName = volume.path("Name").asText();
                ObjectNode view = chosen(volume, List.of("CreatedAt", "Driver", "Scope", "UsageData"));
                view.put("Name", names.own(engineName).orElse(engineName));
                view.set("Labels", OwnLabels.shown(volume.path("Labels")));
                view.put("Mountpoint", "");
                view.putObject("Options");
                shown.add(view);
            }
        }
        return shown;
    }

    private static ObjectNode chosen(JsonNode from, List<String> fields) {
        ObjectNode chosen = JsonNodeFactory.instance.objectNode();
        fields.forEach(field -> chosen.set(field, from.path(field)));
        return chosen;
    }
}
