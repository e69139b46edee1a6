package org.slipway.lab.format;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slipway.course.yaml.NearestKey;
import org.slipway.lab.check.LiveValue;
import org.slipway.lab.check.LiveValue.Property;
import org.slipway.lab.check.LiveValue.Subject;

/** The keys of an answer's {@code from}. */
final class LiveValueKeys {
    private static final Map<Subject, Key.May<String>> SUBJECTS = subjects();
    private static final Key.Must<String> VALUE = Key.must(
            "value",
            Values.value(
                    Node::text,
                    Schemas.of(
                            "enum",
                            List.of(Property.values()).stream()
                                    .map(Property::written)
                                    .distinct()
                                    .toList())),
            "Which value of it.");

    static final Form FORM = new Form(
            "A value that the portal looks up on the bench when it checks.",
            List.of(SUBJECTS.get(Subject.CONTAINER), SUBJECTS.get(Subject.IMAGE), SUBJECTS.get(Subject.NETWORK), VALUE),
            SUBJECTS.values().stream().map(Key::name).toList());

    private LiveValueKeys() {}

    private static Map<Subject, Key.May<String>> subjects() {
        Map<Subject, Key.May<String>> subjects = new LinkedHashMap<>();
        subjects.put(Subject.CONTAINER, Key.may("container", Values.text(), "The container's name."));
        subjects.put(Subject.IMAGE, Key.may("image", Values.text(), "The image's name."));
        subjects.put(Subject.NETWORK, Key.may("network", Values.text(), "The network's name."));
        return subjects;
    }

    static LiveValue read(Node node) {
        List<Subject> named = SUBJECTS.entrySet().stream()
                .filter(entry -> entry.getValue().of(node).isPresent())
                .map(Map.Entry::getKey)
                .toList();
        if (named.size() != 1) {
            throw node.fault("a value is looked up of one thing: name a `container`, an `image` or a `network`");
        }
        Subject subject = named.get(0);
        String of = SUBJECTS.entrySet().stream()
                .filter(entry -> entry.getKey() == subject)
                .flatMap(entry -> entry.getValue().of(node).stream())
                .findFirst()
                .orElseThrow();
        return new LiveValue(subject, of, property(node, subject));
    }

    private static Property property(Node node, Subject subject) {
        String written = VALUE.of(node);
        return subject.properties().stream()
                .filter(property -> property.written().equals(written))
                .findFirst()
                .orElseThrow(() -> node.fault(
                        "value",
                        "there is no such value; "
                                + NearestKey.advice(
                                        written,
                                        subject.properties().stream()
                                                .map(Property::written)
                                                .toList(),
                                        "there are ")));
    }
}
