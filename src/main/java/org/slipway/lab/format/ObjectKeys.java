package org.slipway.lab.format;

import java.util.List;
import java.util.Map;
import org.slipway.lab.check.ComposeCheck;
import org.slipway.lab.check.NetworkCheck;
import org.slipway.lab.check.VolumeCheck;

/** The keys of {@code volume}, {@code network} and {@code compose} checks. */
final class ObjectKeys {
    private static final Key.Must<String> NAME = Key.must("name", Values.text(), "Its name, as docker shows it.");
    private static final Key.May<Boolean> EXISTS =
            Key.may("exists", Values.flag(), "Whether it must be there; true without this key.");
    private static final Key.May<String> MOUNTED_BY =
            Key.may("mountedBy", Values.text(), "A container that must mount it.");
    private static final Key.May<String> AT = Key.may("at", Values.path(), "The path at which it is mounted there.");
    private static final Key.May<List<String>> MEMBERS =
            Key.may("members", Values.texts(), "Containers that must be in it.");
    private static final Key.May<List<String>> NOT_MEMBERS =
            Key.may("notMembers", Values.texts(), "Containers that must not be in it.");
    private static final Key.Must<String> PROJECT = Key.must(
            "project", Values.text(), "The project's name: that of its folder, unless docker-compose -p is used.");
    private static final Key.Must<Map<String, ComposeCheck.State>> SERVICES = Key.must(
            "services",
            Values.map(Values.word(ComposeCheck.State.class)),
            "What state each service must be in: running, healthy, exited or absent.");

    static final Form VOLUME = Form.of("A named volume of the learner's.", NAME, EXISTS, MOUNTED_BY, AT);
    static final Form NETWORK =
            Form.of("A network of the learner's; bridge is the session's own.", NAME, EXISTS, MEMBERS, NOT_MEMBERS);
    static final Form COMPOSE = Form.of("The services of a Compose project.", PROJECT, SERVICES);

    private ObjectKeys() {}

    static VolumeCheck volume(Node node) {
        if (AT.of(node).isPresent() && MOUNTED_BY.of(node).isEmpty()) {
            throw node.fault("at", "`at` goes with `mountedBy`: say which container mounts it there");
        }
        return new VolumeCheck(NAME.of(node), EXISTS.of(node).orElse(true), MOUNTED_BY.of(node), AT.of(node));
    }

    static NetworkCheck network(Node node) {
        return new NetworkCheck(
                NAME.of(node),
                EXISTS.of(node).orElse(true),
                MEMBERS.of(node).orElse(List.of()),
                NOT_MEMBERS.of(node).orElse(List.of()));
    }

    static ComposeCheck compose(Node node) {
        return new ComposeCheck(PROJECT.of(node), SERVICES.of(node));
    }
}
