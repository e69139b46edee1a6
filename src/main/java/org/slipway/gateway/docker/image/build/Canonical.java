package org.slipway.gateway.docker.image.build;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.slipway.gateway.docker.Unfulfilled;
import org.slipway.gateway.docker.image.build.Instruction.Keyword;

/** Writes a Dockerfile anew: one instruction a line, every base by its id, a label of ours at the beginning of each stage, nothing that leads out. */
public final class Canonical {
    private final Map<String, Optional<String>> buildArguments;
    private final List<String> labels;
    private final Stages stages;
    private final Map<String, String> globals = new HashMap<>();
    private final List<Recipe.Step> steps = new ArrayList<>();

    private Canonical(Map<String, Optional<String>> buildArguments, List<String> labels, Bases bases) {
        this.buildArguments = buildArguments;
        this.labels = labels;
        this.stages = new Stages(bases);
    }

    /**
     * @param buildArguments by name; one without a value is as good as none
     * @param target the last stage to build, by name or number; empty for all
     * @param labels key=value, plain words, written into every stage
     * @throws org.slipway.gateway.docker.GatewayException with the line, for what is wrong or not done here
     */
    public static Recipe of(
            Dockerfile file,
            Map<String, Optional<String>> buildArguments,
            Optional<String> target,
            List<String> labels,
            Bases bases)
            throws IOException {
        Canonical canonical = new Canonical(buildArguments, labels, bases);
        for (Instruction instruction : upTo(file.instructions(), target)) {
            canonical.add(instruction);
        }
        if (canonical.stages.count() == 0) {
            throw new Unfulfilled(400, "no build stage in current context");
        }
        return new Recipe(canonical.steps);
    }

    private static List<Instruction> upTo(List<Instruction> all, Optional<String> target) {
        if (target.isEmpty()) {
            return all;
        }
        int stage = -1;
        boolean found = false;
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).keyword() == Keyword.FROM) {
                if (found) {
                    return all.subList(0, i);
                }
                stage++;
                found = target.get().equals(Integer.toString(stage))
                        || name(all.get(i))
                                .filter(target.get()::equalsIgnoreCase)
                                .isPresent();
            }
        }
        if (!found) {
            throw new Unfulfilled(400, "failed to reach build target " + target.get() + " in Dockerfile");
        }
        return all;
    }

    private static Optional<String> name(Instruction from) {
        String[] words = from.arguments().split("[ \t]+");
        boolean named = words.length > 2 && words[words.length - 2].equalsIgnoreCase("as");
        return named ? Optional.of(words[words.length - 1]) : Optional.empty();
    }

    private void add(Instruction instruction) throws IOException {
        if (instruction.keyword() == Keyword.FROM) {
            from(instruction);
        } else if (stages.count() > 0) {
            steps.add(new Recipe.Step(
                    new StageLine(instruction, stages).canonical(), Optional.of(instruction.written())));
        } else if (instruction.keyword() == Keyword.ARG) {
            global(instruction);
        } else {
            throw BadDockerfile.syntax(instruction.line(), "no build stage in current context");
        }
    }

    /** What is set before the first stage counts in FROM lines alone. */
    private void global(Instruction instruction) {
        for (String word : Words.split(instruction.arguments())) {
            int equals = word.indexOf('=');
            String name = equals < 0 ? word : word.substring(0, equals);
            if (!name.matches("[A-Za-z_][A-Za-z0-9_]*")) {
                throw BadDockerfile.syntax(instruction.line(), "ARG names consist of letters, digits and _");
            }
            Optional<String> written = equals < 0
                    ? Optional.empty()
                    : Optional.of(Words.expand(word.substring(equals + 1), instruction.line(), this::value));
            buildArguments
                    .getOrDefault(name, Optional.empty())
                    .or(() -> written)
                    .ifPresent(value -> globals.put(name, value));
        }
        steps.add(new Recipe.Step(instruction.written(), Optional.of(instruction.written())));
    }

    private Optional<String> value(String name) {
        return Optional.ofNullable(globals.get(name));
    }

    private void from(Instruction instruction) throws IOException {
        List<String> words = new ArrayList<>(List.of(instruction.arguments().split("[ \t]+")));
        while (!words.isEmpty() && words.get(0).startsWith("--")) {
            if (!words.get(0).equals("--platform=linux/amd64")) {
                throw BadDockerfile.policy(instruction.line(), "FROM knows only --platform=linux/amd64 here");
            }
            words.remove(0);
        }
        boolean named =
                words.size() == 3 && words.get(1).toLowerCase(Locale.ROOT).equals("as");
        if (words.size() != 1 && !named) {
            throw BadDockerfile.syntax(instruction.line(), "FROM requires either one or three arguments");
        }
        Optional<String> name = named ? Optional.of(words.get(2)) : Optional.empty();
        String base = Words.expand(words.get(0), instruction.line(), this::value);
        String line = stages.begin(name, base, instruction.line());
        steps.add(new Recipe.Step(line, Optional.of(instruction.written())));
        if (!labels.isEmpty()) {
            steps.add(new Recipe.Step("LABEL " + String.join(" ", labels), Optional.empty()));
        }
    }
}
