package org.slipway.lab.grading;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.slipway.lab.grading.Verdict.Failed;
import org.slipway.lab.grading.Verdict.Passed;
import org.slipway.lab.grading.Verdict.Unknown;
import org.slipway.lab.grading.Verdict.Waiting;

/** An attempt's results as the text that is stored. */
final class ResultsJson {
    private static final ObjectMapper JSON = new ObjectMapper();

    private ResultsJson() {}

    static String write(List<CheckResult> results) {
        ArrayNode all = JSON.createArrayNode();
        for (CheckResult result : results) {
            ObjectNode one = all.addObject()
                    .put("step", result.stepId())
                    .put("check", result.checkId())
                    .put("title", result.title())
                    .put("points", result.points())
                    .put("earned", result.earned())
                    .put("hidden", result.hidden())
                    .put("bonus", result.bonus());
            verdict(one.putObject("verdict"), result.verdict());
        }
        return all.toString();
    }

    private static void verdict(ObjectNode to, Verdict verdict) {
        if (verdict instanceof Passed passed) {
            to.put("is", "passed").put("observed", passed.observed());
        } else if (verdict instanceof Failed failed) {
            to.put("is", "failed")
                    .put("expected", failed.expected())
                    .put("observed", failed.observed())
                    .put("because", failed.because());
        } else if (verdict instanceof Waiting waiting) {
            to.put("is", "waiting").put("need", waiting.need());
        } else if (verdict instanceof Unknown unknown) {
            to.put("is", "unknown").put("why", unknown.why());
        }
    }

    static List<CheckResult> read(String json) {
        try {
            List<CheckResult> results = new ArrayList<>();
            for (JsonNode one : JSON.readTree(json)) {
                results.add(new CheckResult(
                        text(one, "step"),
                        text(one, "check"),
                        text(one, "title"),
                        one.path("points").asInt(),
                        one.path("earned").asInt(),
                        one.path("hidden").asBoolean(),
                        one.path("bonus").asBoolean(),
                        verdict(one.path("verdict"))));
            }
            return results;
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("Stored results cannot be read", broken);
        }
    }

    private static Verdict verdict(JsonNode from) {
        return switch (text(from, "is")) {
            case "passed" -> new Passed(text(from, "observed"));
            case "failed" -> new Failed(text(from, "expected"), text(from, "observed"), text(from, "because"));
            case "waiting" -> new Waiting(text(from, "need"));
            default -> new Unknown(text(from, "why"));
        };
    }

    private static String text(JsonNode from, String name) {
        return from.path(name).asText();
    }
}
