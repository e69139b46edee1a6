package org.slipway.lab;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slipway.course.yaml.NearestKey;
import org.slipway.course.yaml.StrictYaml;

/** What must hold across the steps of a lab: ids that are there once, {@code needs} without circles, points to be earned. */
final class LabRules {
    private final Map<String, Check> checks = new LinkedHashMap<>();
    private final Map<String, StrictYaml> places = new HashMap<>();

    private LabRules() {}

    static void hold(StrictYaml lab, List<StepReader.Read> steps) {
        LabRules rules = new LabRules();
        Map<String, StrictYaml> ids = new HashMap<>();
        for (StepReader.Read read : steps) {
            if (ids.putIfAbsent(read.step().id(), read.yaml()) != null) {
                throw read.yaml().fault("id", "the step `" + read.step().id() + "` is there twice");
            }
            rules.collect(read);
        }
        rules.needsAreKnown();
        rules.needsHaveNoCircle();
        steps.forEach(rules::wrongsAreKnown);
        if (steps.stream().mapToInt(read -> read.step().points()).sum() == 0) {
            throw lab.fault("steps", "a lab without points cannot be graded");
        }
    }

    private void collect(StepReader.Read read) {
        for (int i = 0; i < read.checks().size(); i++) {
            Check check = read.step().checks().get(i);
            if (checks.putIfAbsent(check.id(), check) != null) {
                throw read.checks().get(i).fault("id", "the check `" + check.id() + "` is there twice");
            }
            places.put(check.id(), read.checks().get(i));
        }
    }

    private void needsAreKnown() {
        checks.values()
                .forEach(check -> check.needs().stream()
                        .filter(need -> !checks.containsKey(need))
                        .findFirst()
                        .ifPresent(need -> {
                            throw place(check.id()).fault("needs", unknown(need));
                        }));
    }

    private void needsHaveNoCircle() {
        for (String start : checks.keySet()) {
            Deque<String> open = new ArrayDeque<>(needsOf(start));
            Set<String> seen = new HashSet<>();
            while (!open.isEmpty()) {
                String next = open.pop();
                if (next.equals(start)) {
                    throw place(start).fault("needs", "`" + start + "` needs itself in the end");
                }
                if (seen.add(next)) {
                    open.addAll(needsOf(next));
                }
            }
        }
    }

    private void wrongsAreKnown(StepReader.Read read) {
        List<StrictYaml> wrongs = read.yaml().list("wrong");
        for (int i = 0; i < wrongs.size(); i++) {
            String fails = read.rehearsal().wrongs().get(i).fails();
            if (!checks.containsKey(fails)) {
                throw wrongs.get(i).fault("fails", unknown(fails));
            }
        }
    }

    private List<String> needsOf(String check) {
        Check found = checks.get(check);
        return found == null ? List.of() : found.needs();
    }

    private StrictYaml place(String check) {
        StrictYaml place = places.get(check);
        if (place == null) {
            throw new IllegalStateException(check);
        }
        return place;
    }

    private String unknown(String check) {
        return "there is no check `" + check + "`; " + NearestKey.advice(check, checks.keySet(), "there are ");
    }
}
