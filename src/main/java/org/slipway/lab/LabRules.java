package org.slipway.lab;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slipway.course.yaml.NearestKey;
import org.slipway.course.yaml.StrictYaml;
import org.slipway.lab.format.Node;

/** What must hold across the steps of a lab: ids that are there once, {@code needs} without circles, points to be earned. */
final class LabRules {
    private final Map<String, Check> checks = new LinkedHashMap<>();
    private final Map<String, StrictYaml> places = new HashMap<>();

    private LabRules() {}

    static void hold(Node lab, List<StepReader.Read> steps) {
        LabRules rules = new LabRules();
        Set<String> ids = new LinkedHashSet<>();
        for (StepReader.Read read : steps) {
            if (!ids.add(read.step().id())) {
                throw read.node().fault("id", "the step `" + read.step().id() + "` is there twice");
            }
            rules.collect(read);
        }
        rules.needsAreKnown();
        rules.needsHaveNoCircle();
        rules.nothingThatCountsNeedsTheLast();
        rules.needsDoNotReachPastASeed(steps);
        steps.forEach(read -> rules.wrongsAreKnown(read, ids));
        if (steps.stream().mapToInt(read -> read.step().points()).sum() == 0) {
            throw lab.fault("steps", "a lab without points cannot be graded");
        }
    }

    private void collect(StepReader.Read read) {
        List<StrictYaml> written = read.node().yaml().list("checks");
        for (int i = 0; i < written.size(); i++) {
            Check check = read.step().checks().get(i);
            if (checks.putIfAbsent(check.id(), check) != null) {
                throw written.get(i).fault("id", "the check `" + check.id() + "` is there twice");
            }
            places.put(check.id(), written.get(i));
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

    /** A final check waits for all that count, so none of them can wait for it. */
    private void nothingThatCountsNeedsTheLast() {
        checks.values().stream()
                .filter(Check::counts)
                .forEach(check -> check.needs().stream()
                        .filter(need -> checks.containsKey(need) && isLast(need))
                        .findFirst()
                        .ifPresent(need -> {
                            throw place(check.id())
                                    .fault("needs", "`" + need + "` is final, so it is asked after this one");
                        }));
    }

    private boolean isLast(String id) {
        Check check = checks.get(id);
        return check != null && check.asking().last();
    }

    /** A seeded step opens when those before it have passed, so none of them can wait for what comes after the seed. */
    private void needsDoNotReachPastASeed(List<StepReader.Read> steps) {
        Set<String> open = new HashSet<>();
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i).step();
            if (i > 0 && step.seed().isPresent()) {
                open.forEach(check -> needsOf(check).stream()
                        .filter(need -> !open.contains(need))
                        .findFirst()
                        .ifPresent(need -> {
                            throw place(check)
                                    .fault(
                                            "needs",
                                            "`" + need + "` is asked after the seed of the step `" + step.id()
                                                    + "`, which waits for `" + check + "`");
                        }));
            }
            step.checks().forEach(check -> open.add(check.id()));
        }
    }

    private void wrongsAreKnown(StepReader.Read read, Set<String> steps) {
        List<StrictYaml> written = read.node().yaml().list("wrong");
        for (int i = 0; i < written.size(); i++) {
            LabDefinition.Wrong wrong = read.rehearsal().wrongs().get(i);
            if (!checks.containsKey(wrong.fails())) {
                throw written.get(i).fault("fails", unknown(wrong.fails()));
            }
            StrictYaml place = written.get(i);
            wrong.after().filter(step -> !steps.contains(step)).ifPresent(step -> {
                throw place.fault(
                        "after", "there is no step `" + step + "`; " + NearestKey.advice(step, steps, "there are "));
            });
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
