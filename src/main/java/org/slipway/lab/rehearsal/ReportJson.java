package org.slipway.lab.rehearsal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.slipway.lab.LabFault;
import org.slipway.lab.rehearsal.RehearsalResult.Disproved;
import org.slipway.lab.rehearsal.RehearsalResult.NotTested;
import org.slipway.lab.rehearsal.RehearsalResult.Proven;

/** What came of a test as the text that is stored. */
final class ReportJson {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** What the text holds. */
    record Content(RehearsalResult result, List<String> lines) {}

    private ReportJson() {}

    static String write(RehearsalResult result, List<String> lines) {
        ObjectNode all = JSON.createObjectNode();
        if (result instanceof Proven proven) {
            report(all, proven.report());
        } else if (result instanceof Disproved disproved) {
            report(all, disproved.report());
            ArrayNode faults = all.putArray("faults");
            disproved
                    .faults()
                    .forEach(fault -> faults.addObject()
                            .put("file", fault.file())
                            .put("line", fault.line())
                            .put("problem", fault.problem()));
        } else if (result instanceof NotTested not) {
            all.put("why", not.why());
        }
        lines.forEach(all.putArray("lines")::add);
        return all.toString();
    }

    private static void report(ObjectNode all, Report report) {
        ArrayNode scenes = all.putArray("scenes");
        report.scenes()
                .forEach(scene -> scenes.addObject()
                        .put("round", scene.round())
                        .put("name", scene.name())
                        .put("outcome", scene.outcome())
                        .put("held", scene.held())
                        .put("millis", scene.millis()));
        ObjectNode quality = all.putObject("quality")
                .put("held", report.quality().held())
                .put("asked", report.quality().asked());
        report.quality().missing().forEach(quality.putArray("missing")::add);
    }

    static Content read(RehearsalRow.Outcome outcome, String json) {
        try {
            JsonNode all = JSON.readTree(json);
            RehearsalResult result = switch (outcome) {
                case PROVEN -> new Proven(report(all));
                case DISPROVED -> new Disproved(each(all.path("faults"), ReportJson::fault), report(all));
                case NOT_TESTED -> new NotTested(all.path("why").asText());
            };
            return new Content(result, each(all.path("lines"), JsonNode::asText));
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("A stored test cannot be read", broken);
        }
    }

    private static Report report(JsonNode all) {
        JsonNode quality = all.path("quality");
        return new Report(
                each(all.path("scenes"), ReportJson::scene),
                new Quality(
                        quality.path("held").asInt(),
                        quality.path("asked").asInt(),
                        each(quality.path("missing"), JsonNode::asText)));
    }

    private static Scene scene(JsonNode one) {
        return new Scene(
                one.path("round").asInt(),
                one.path("name").asText(),
                one.path("outcome").asText(),
                one.path("held").asBoolean(),
                one.path("millis").asLong());
    }

    private static LabFault fault(JsonNode one) {
        return new LabFault(
                one.path("file").asText(),
                one.path("line").asInt(),
                one.path("problem").asText());
    }

    private static <T> List<T> each(JsonNode array, Function<JsonNode, T> made) {
        List<T> all = new ArrayList<>();
        array.forEach(one -> all.add(made.apply(one)));
        return all;
    }
}
