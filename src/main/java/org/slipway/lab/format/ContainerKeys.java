package org.slipway.lab.format;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slipway.lab.check.ContainerCheck;
import org.slipway.lab.check.ContainerCheck.State;
import org.slipway.lab.check.ContainerTraits;
import org.slipway.lab.check.ContainerTraits.Health;
import org.slipway.lab.check.Decimal;
import org.slipway.lab.check.Range;
import org.slipway.lab.check.Size;

/** The keys of a {@code container} check. */
final class ContainerKeys {
    private static final Pattern PORTS = Pattern.compile("(\\d{1,5}|\\{\\{\\w+}})(?::(\\d{1,5}|\\{\\{\\w+}}))?");

    private static final Key.Must<String> NAME =
            Key.must("name", Values.text(), "The container's name; * stands for any letters, as in app-*.");
    private static final Key.May<Range> COUNT = Key.may(
            "count", Amounts.range(), "How many containers of such a name must fit: 3 or 2..5; 1 or more without it.");
    private static final Key.May<State> STATE = Key.may("state", Values.word(State.class), "What state it must be in.");
    private static final Key.May<String> IMAGE =
            Key.may("image", Values.text(), "The image it runs from, as the learner names it, like nginx or site:1.0.");
    private static final Key.May<Range> EXIT_CODE =
            Key.may("exitCode", Amounts.range(), "The exit code it must have ended with: 0 or 1..255.");
    private static final Key.May<String> PORT =
            Key.may("port", Values.plain(), "A published port, or published:target, like \"8080\" or \"{{port}}:80\".");
    private static final Key.May<Map<String, String>> ENV =
            Key.may("env", Values.map(Values.plain()), "Environment variables that it must have, with these values.");
    private static final Key.May<Size> MEMORY =
            Key.may("memory", Amounts.size(), "Its memory limit, as docker run --memory takes it: 64m.");
    private static final Key.May<Decimal> CPUS =
            Key.may("cpus", Amounts.decimal(), "Its processor limit, as docker run --cpus takes it: 0.5.");
    private static final Key.May<String> USER = Key.may("user", Values.plain(), "The user it runs as.");
    private static final Key.May<Boolean> NOT_ROOT =
            Key.may("notRoot", Values.yes(), "It must run as another user than root.");
    private static final Key.May<String> NETWORK = Key.may(
            "network",
            Values.text(),
            "A network that it must be a member of; bridge is the one that every container is in.");
    private static final Key.May<String> VOLUME =
            Key.may("volume", Values.text(), "A named volume that it must mount: data, or data:/path/in/it.");
    private static final Key.May<Range> RESTARTS =
            Key.may("restarts", Amounts.range(), "How often its restart policy has started it again: 0 or 1..9.");
    private static final Key.May<Health> HEALTH =
            Key.may("health", Values.word(Health.class), "What its health check says.");

    static final Form FORM = Form.of(
            "A container of the learner's, as docker inspect shows it.",
            NAME,
            COUNT,
            STATE,
            IMAGE,
            EXIT_CODE,
            PORT,
            ENV,
            MEMORY,
            CPUS,
            USER,
            NOT_ROOT,
            NETWORK,
            VOLUME,
            RESTARTS,
            HEALTH);

    private ContainerKeys() {}

    static ContainerCheck read(Node node) {
        Optional<Matcher> ports = PORT.of(node).map(written -> ports(node, written));
        return new ContainerCheck(
                NAME.of(node),
                COUNT.of(node),
                STATE.of(node).orElse(State.ANY),
                IMAGE.of(node),
                EXIT_CODE.of(node),
                ports.map(found -> found.group(1)),
                ports.flatMap(found -> Optional.ofNullable(found.group(2))),
                traits(node));
    }

    private static ContainerTraits traits(Node node) {
        Optional<String[]> volume = VOLUME.of(node).map(written -> written.split(":", 2));
        return new ContainerTraits(
                ENV.of(node).orElse(Map.of()),
                MEMORY.of(node),
                CPUS.of(node),
                USER.of(node),
                NOT_ROOT.of(node).orElse(false),
                NETWORK.of(node),
                volume.map(parts -> parts[0]),
                volume.filter(parts -> parts.length == 2).map(parts -> parts[1]),
                RESTARTS.of(node),
                HEALTH.of(node));
    }

    private static Matcher ports(Node node, String written) {
        Matcher ports = PORTS.matcher(written);
        if (!ports.matches()) {
            throw node.fault(
                    "port", "`port` is a published port, or published:target, like \"8080\" or \"{{port}}:80\"");
        }
        return ports;
    }
}
