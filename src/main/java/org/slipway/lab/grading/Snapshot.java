package org.slipway.lab.grading;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.slipway.compute.container.InspectedContainer;
import org.slipway.compute.container.InspectedImage;
import org.slipway.compute.container.LearnerContainer;
import org.slipway.lab.check.FileCheck;
import org.slipway.lab.check.ScriptCheck;
import org.slipway.lab.check.ScriptCheck.FileToTake;
import org.slipway.lab.check.ScriptCheck.Part;

/** A bench as one JSON document, in the learner's names, for a script that judges it. */
final class Snapshot {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LARGEST_FILE = 256 * 1024;
    private static final int LOG_LINES = 200;

    private final GradedBench bench;
    private final ObjectNode all = JSON.createObjectNode();

    private Snapshot(GradedBench bench) {
        this.bench = bench;
    }

    static byte[] of(GradedBench bench, ScriptCheck check, Map<String, String> parameters, Instant at) {
        Snapshot snapshot = new Snapshot(bench);
        snapshot.all.put("at", at.toString());
        ObjectNode values = snapshot.all.putObject("parameters");
        parameters.forEach(values::put);
        check.with().stream().sorted().forEach(snapshot::part);
        ArrayNode files = snapshot.all.putArray("files");
        check.files().forEach(file -> snapshot.file(files.addObject(), file));
        ObjectNode logs = snapshot.all.putObject("logs");
        check.logs().forEach(name -> snapshot.log(logs.putArray(name), name));
        return snapshot.all.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void part(Part part) {
        ArrayNode objects = all.putArray(part.name().toLowerCase(Locale.ROOT));
        switch (part) {
            case CONTAINERS ->
                bench.containers()
                        .forEach(container ->
                                bench.inspected(container).ifPresent(there -> container(objects.addObject(), there)));
            case IMAGES -> bench.images().forEach(image -> image(objects.addObject(), image));
            case NETWORKS ->
                bench.networks()
                        .forEach(network -> texts(
                                objects.addObject().put("name", network.name()).put("subnet", network.subnet()),
                                "members",
                                network.members()));
            case VOLUMES -> bench.volumes().forEach(volume -> volume(objects.addObject(), volume.name()));
        }
    }

    private static void container(ObjectNode to, InspectedContainer there) {
        LearnerContainer container = there.container();
        to.put("name", container.name())
                .put("id", container.id())
                .put("image", container.image())
                .put("state", container.status().name().toLowerCase(Locale.ROOT))
                .put("exitCode", container.exitCode())
                .put("address", container.address().orElse(""));
        ArrayNode ports = to.putArray("ports");
        container
                .port()
                .ifPresent(port ->
                        ports.addObject().put("published", port.published()).put("target", port.target()));
        texts(to, "env", there.env());
        texts(to, "command", there.command());
        to.put("user", there.user())
                .put("hostname", there.hostname())
                .put("memory", there.memoryBytes())
                .put("cpus", there.cpus())
                .put("restarts", there.restarts())
                .put("health", there.health().orElse("none"));
        texts(to, "networks", there.networks());
        ArrayNode volumes = to.putArray("volumes");
        there.volumes()
                .forEach(mount -> volumes.addObject()
                        .put("name", mount.volume())
                        .put("at", mount.path())
                        .put("readOnly", mount.readOnly()));
        texts(to, "labels", there.labels());
        to.put("created", container.created().toString())
                .put("started", time(container.started()))
                .put("finished", time(container.finished()));
    }

    private void image(ObjectNode to, InspectedImage image) {
        texts(to, "names", image.names());
        to.put("id", image.id())
                .put("built", image.built())
                .put("bytes", image.bytes())
                .put("layers", image.layers().size())
                .put("user", image.user());
        texts(to, "env", image.env());
        texts(to, "entrypoint", image.entrypoint());
        texts(to, "command", image.command());
        to.put("healthcheck", image.healthcheck());
        texts(to, "labels", image.labels());
        texts(to, "history", image.built() ? bench.history(image) : List.of());
    }

    private void volume(ObjectNode to, String name) {
        to.put("name", name);
        texts(
                to,
                "mountedBy",
                bench.containers().stream()
                        .flatMap(container -> bench.inspected(container).stream())
                        .filter(there -> there.volumes().stream()
                                .anyMatch(mount -> mount.volume().equals(name)))
                        .map(there -> there.container().name())
                        .toList());
    }

    private void file(ObjectNode to, FileToTake file) {
        Optional<byte[]> content = file.in().equals(FileCheck.WORKSPACE)
                ? bench.workspaceFile(file.path(), LARGEST_FILE)
                : bench.named(file.in()).flatMap(container -> bench.file(container.id(), file.path(), LARGEST_FILE));
        to.put("in", file.in())
                .put("path", file.path())
                .put("exists", content.isPresent())
                .put(
                        "text",
                        content.map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                                .orElse(""));
    }

    private void log(ArrayNode to, String name) {
        bench.named(name).ifPresent(container -> bench.log(container, LOG_LINES).forEach(to::add));
    }

    private static void texts(ObjectNode to, String key, List<String> texts) {
        ArrayNode array = to.putArray(key);
        texts.forEach(array::add);
    }

    private static void texts(ObjectNode to, String key, Map<String, String> texts) {
        ObjectNode object = to.putObject(key);
        texts.forEach(object::put);
    }

    private static String time(Optional<Instant> time) {
        return time.map(Instant::toString).orElse("");
    }
}
