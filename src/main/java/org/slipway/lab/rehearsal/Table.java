package org.slipway.lab.rehearsal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A report as lines of text: what was played, a column for each round, then the quality of the checks. */
final class Table {
    private Table() {}

    static List<String> of(Report report) {
        List<String> names =
                report.scenes().stream().map(Scene::name).distinct().toList();
        List<List<String>> columns = new ArrayList<>();
        columns.add(column("", names, name -> name));
        int rounds = report.scenes().stream().mapToInt(Scene::round).max().orElse(0);
        for (int round = 1; round <= rounds; round++) {
            int number = round;
            columns.add(column(
                    "round " + round,
                    names,
                    name -> played(report, number, name).map(Table::words).orElse("")));
        }
        List<String> lines = new ArrayList<>();
        lines.add("");
        IntStream.range(0, names.size() + 1)
                .mapToObj(row -> columns.stream()
                        .map(column -> column.get(row))
                        .collect(Collectors.joining("  "))
                        .stripTrailing())
                .forEach(lines::add);
        lines.add("");
        lines.addAll(quality(report.quality()));
        return lines;
    }

    private static Optional<Scene> played(Report report, int round, String name) {
        return report.scenes().stream()
                .filter(scene -> scene.round() == round && scene.name().equals(name))
                .reduce((first, second) -> second);
    }

    private static String words(Scene scene) {
        return (scene.held() ? "✓ " : "✗ ") + scene.outcome() + ", " + scene.seconds();
    }

    private static List<String> column(String head, List<String> names, Function<String, String> cell) {
        List<String> cells = new ArrayList<>(List.of(head));
        names.stream().map(cell).forEach(cells::add);
        int width = cells.stream().mapToInt(String::length).max().orElse(0);
        return cells.stream()
                .map(text -> text + " ".repeat(width - text.length()))
                .toList();
    }

    private static List<String> quality(Quality quality) {
        List<String> lines = new ArrayList<>();
        lines.add("Check quality: " + quality.percent() + " % (" + quality.held() + " of " + quality.asked() + ")");
        quality.missing().forEach(missing -> lines.add("  " + missing));
        return lines;
    }
}
