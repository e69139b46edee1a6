package org.slipway.gateway.docker.image.build;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a build says, in the learner's words: his own instructions in place of ours, and none of the steps that are ours. */
final class BuildVoice implements Function<ObjectNode, Optional<ObjectNode>> {
    private static final Pattern STEP = Pattern.compile("Step (\\d+)/(\\d+) : (.*)", Pattern.DOTALL);
    private static final Pattern OURS = Pattern.compile("\n| ---> .*|Removing intermediate .*", Pattern.DOTALL);

    private final Recipe recipe;
    private final boolean quiet;
    private final UnaryOperator<String> words;
    private int step;
    private boolean hidden;
    private boolean failed;
    private Optional<String> result = Optional.empty();

    /** @param words puts the engine's names into the learner's */
    BuildVoice(Recipe recipe, boolean quiet, UnaryOperator<String> words) {
        this.recipe = recipe;
        this.quiet = quiet;
        this.words = words;
    }

    /** The id of the last stage that was completed, when the build has not failed. */
    Optional<String> result() {
        return failed ? Optional.empty() : result;
    }

    @Override
    public Optional<ObjectNode> apply(ObjectNode said) {
        if (said.has("error") || said.has("errorDetail")) {
            failed = true;
            String message = words.apply(said.path("error")
                    .asText(said.path("errorDetail").path("message").asText()));
            ObjectNode told = said.objectNode();
            told.putObject("errorDetail").put("message", message);
            return Optional.of(told.put("error", message));
        }
        if (said.path("aux").has("ID")) {
            result = Optional.of(said.path("aux").path("ID").asText());
            return Optional.of(said);
        }
        if (!said.has("stream")) {
            return Optional.empty();
        }
        return stream(said.path("stream").asText())
                .filter(text -> !quiet)
                .map(text -> said.objectNode().put("stream", text));
    }

    private Optional<String> stream(String text) {
        Matcher begins = STEP.matcher(text);
        if (begins.matches() && Integer.parseInt(begins.group(1)) == step + 1) {
            return step(Integer.parseInt(begins.group(2)), begins.group(3));
        }
        if (hidden && OURS.matcher(text).matches()) {
            return Optional.empty();
        }
        return Optional.of(text);
    }

    private Optional<String> step(int total, String instruction) {
        step++;
        Optional<String> shown =
                step <= recipe.steps().size() ? recipe.steps().get(step - 1).shown() : Optional.of(instruction);
        hidden = shown.isEmpty();
        long hiddenSoFar = ours(step);
        return shown.map(own -> "Step " + (step - hiddenSoFar) + "/"
                + (total - ours(recipe.steps().size())) + " : " + own);
    }

    private long ours(int upTo) {
        return recipe.steps().stream()
                .limit(upTo)
                .filter(one -> one.shown().isEmpty())
                .count();
    }
}
