package org.slipway.gateway.docker.image.build;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slipway.gateway.docker.Query;
import org.slipway.gateway.docker.Refused;
import org.slipway.gateway.docker.StrictJson;
import org.slipway.gateway.docker.image.CourseNames;
import org.slipway.gateway.docker.image.ImageName;

/**
 * What a client wants built.
 *
 * @param arguments build arguments by name; empty where the client named one without a value
 * @param memory bytes, of what is asked for
 */
record BuildQuery(
        List<ImageName> names,
        String dockerfile,
        Map<String, Optional<String>> arguments,
        Map<String, String> labels,
        Optional<String> target,
        List<String> cacheFrom,
        boolean noCache,
        boolean quiet,
        Optional<Long> memory,
        Optional<Long> sharedMemory) {
    /** All that clients send; what is not looked at below is forced anyway. */
    static final String[] PARAMETERS = {
        "t",
        "dockerfile",
        "buildargs",
        "labels",
        "nocache",
        "rm",
        "forcerm",
        "q",
        "pull",
        "target",
        "cachefrom",
        "shmsize",
        "memory",
        "memswap",
        "cpushares",
        "cpusetcpus",
        "cpusetmems",
        "cpuperiod",
        "cpuquota",
        "networkmode",
        "platform",
        "version",
        "remote",
        "squash",
        "extrahosts",
        "session",
        "buildid",
        "ulimits",
        "cgroupparent",
        "securityopt",
        "isolation"
    };

    private static final Set<String> NOTHING = Set.of("", "null", "[]", "{}", "None", "0", "false");

    static BuildQuery of(Query query, CourseNames course) {
        refuse(query, "remote", "a build context comes from your own files here, not from an address");
        refuse(query, "squash", "squashing layers is not available here");
        refuse(query, "extrahosts", "a build has no network here, so extra hosts would lead nowhere");
        refuse(query, "securityopt", "security options of a build are the server's own");
        refuse(query, "cgroupparent", "the control group of a build is the server's own");
        refuse(query, "cpusetcpus", "processors of a build are the server's choice");
        refuse(query, "cpusetmems", "memory nodes of a build are the server's choice");
        refuse(query, "session", "BuildKit is not available here; set DOCKER_BUILDKIT=0");
        only(query, "version", Set.of("", "1"), "BuildKit is not available here; set DOCKER_BUILDKIT=0");
        only(query, "networkmode", Set.of("", "default", "none"), "a build has no network here");
        only(query, "platform", Set.of("", "linux/amd64", "linux"), "images here are for linux/amd64 only");
        only(query, "isolation", Set.of("", "default"), "isolation is for Windows");
        return new BuildQuery(
                query.all("t").stream()
                        .filter(name -> !name.isEmpty())
                        .map(name -> course.ownName(ImageName.parse(name)))
                        .distinct()
                        .toList(),
                path(query.one("dockerfile").filter(path -> !path.isEmpty()).orElse("Dockerfile")),
                arguments(query.one("buildargs")),
                labels(query.one("labels")),
                query.one("target").filter(target -> !target.isEmpty()),
                list(query.one("cachefrom")),
                query.flag("nocache"),
                query.flag("q"),
                query.number("memory", 0, Long.MAX_VALUE / 2).filter(bytes -> bytes > 0),
                query.number("shmsize", 0, Long.MAX_VALUE / 2).filter(bytes -> bytes > 0));
    }

    private static void refuse(Query query, String name, String why) {
        if (!NOTHING.contains(query.one(name).orElse(""))) {
            throw Refused.forbidden(why);
        }
    }

    private static void only(Query query, String name, Set<String> known, String why) {
        if (!known.contains(query.one(name).orElse(""))) {
            throw Refused.forbidden(why);
        }
    }

    private static String path(String written) {
        List<String> parts = new ArrayList<>();
        for (String part : written.split("/")) {
            if (part.equals("..") || part.chars().anyMatch(Character::isISOControl)) {
                throw Refused.badRequest("Forbidden path outside the build context: " + written);
            }
            if (!part.isEmpty() && !part.equals(".")) {
                parts.add(part);
            }
        }
        return String.join("/", parts);
    }

    private static Map<String, Optional<String>> arguments(Optional<String> json) {
        Map<String, Optional<String>> arguments = new LinkedHashMap<>();
        object(json).fields().forEachRemaining(argument -> {
            if (!argument.getKey().matches("[A-Za-z_][A-Za-z0-9_]{0,127}")) {
                throw Refused.badRequest("a build argument's name consists of letters, digits and _");
            }
            if (argument.getKey().matches("(?i)(?:https?|ftp|no|all)_proxy")) {
                throw Refused.forbidden("a build has no network here, so " + argument.getKey() + " would lead nowhere");
            }
            arguments.put(argument.getKey(), text(argument.getValue()));
        });
        return arguments;
    }

    private static Map<String, String> labels(Optional<String> json) {
        Map<String, String> labels = new LinkedHashMap<>();
        object(json).fields().forEachRemaining(label -> {
            if (!label.getKey().startsWith("slipway.")) {
                labels.put(label.getKey(), text(label.getValue()).orElse(""));
            }
        });
        return labels;
    }

    private static Optional<String> text(JsonNode value) {
        if (!value.isTextual() && !value.isNull()) {
            throw Refused.badRequest("build arguments and labels are text");
        }
        return value.isNull() ? Optional.empty() : Optional.of(value.asText());
    }

    private static List<String> list(Optional<String> json) {
        List<String> list = new ArrayList<>();
        for (JsonNode one : json(json)) {
            if (!one.isTextual()) {
                throw Refused.badRequest("cachefrom is a list of names");
            }
            list.add(one.asText());
        }
        return list;
    }

    private static ObjectNode object(Optional<String> json) {
        JsonNode node = json(json);
        if (node.isNull()) {
            return JsonNodeFactory.instance.objectNode();
        }
        if (node instanceof ObjectNode object) {
            return object;
        }
        throw Refused.badRequest("build arguments and labels are a JSON object");
    }

    private static JsonNode json(Optional<String> json) {
        return json.filter(text -> !NOTHING.contains(text))
                .map(text -> StrictJson.read(text, JsonNode.class))
                .orElse(JsonNodeFactory.instance.nullNode());
    }
}
