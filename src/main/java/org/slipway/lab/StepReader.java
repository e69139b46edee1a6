package org.slipway.lab;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slipway.course.MarkdownRenderer;
import org.slipway.lab.format.Form;
import org.slipway.lab.format.Key;
import org.slipway.lab.format.LabText;
import org.slipway.lab.format.Node;
import org.slipway.lab.format.Values;

/** Reads one step: its page, seed, checks, hints and rehearsal scripts. */
final class StepReader {
    private static final Pattern HEADING = Pattern.compile("\\A\\s*#[ \\t]+(.+?)[ \\t]*\\R");
    /** The engine takes one argument of 128 KiB at most. */
    private static final int LONGEST_SEED = 96 * 1024;

    private static final Key.Must<String> HINT_TEXT = Key.must("text", Values.text(), "Markdown.");
    private static final Key.May<Integer> COST =
            Key.may("cost", Values.whole(0, 100), "Points that taking it costs; nothing without this key.");
    private static final Form HINT = Form.of("Help that the learner may open.", HINT_TEXT, COST);

    private static final Key.Must<LabText> SCRIPT =
            Key.must("script", Values.file(), "A Bash script of the lab's folder that goes about it wrongly.");
    private static final Key.Must<String> FAILS =
            Key.must("fails", Values.text(), "The id of the check that must fail after it.");
    private static final Key.Must<String> SAYING =
            Key.must("saying", Values.text(), "Words that the failed check must have in what it tells.");
    private static final Key.May<String> AFTER = Key.may(
            "after",
            Values.text(),
            "The id of a step: the solves up to it are run and checked before. Without it, those of the steps before this one.");
    private static final Form WRONG = Form.of("A wrong way, and how it is told.", SCRIPT, FAILS, SAYING, AFTER);

    private static final Key.Must<String> ID = Key.must("id", Values.id(), "Its name in this lab.");
    private static final Key.May<String> TITLE =
            Key.may("title", Values.text(), "What it is called; the first heading of its page without this key.");
    private static final Key.Must<LabText> PAGE =
            Key.must("page", Values.file(), "Its page, a Markdown file of the lab's folder.");
    private static final Key.May<LabText> SEED =
            Key.may("seed", Values.file(), "A Bash script that the portal runs in the workspace when the step opens.");
    private static final Key.May<List<Check>> CHECKS = Key.may(
            "checks", Values.forms(CheckReader.FORM, CheckReader::check), "What is asked of the learner's work.");
    private static final Key.Must<LabText> SOLVE =
            Key.must("solve", Values.file(), "A Bash script after which this step's checks and all before it pass.");

    private static final Key.May<List<LabDefinition.Wrong>> WRONGS =
            Key.may("wrong", Values.forms(WRONG, StepReader::wrong), "Wrong ways, each of which must be told as such.");
    private static final Key.May<List<RawHint>> HINTS =
            Key.may("hints", Values.forms(HINT, StepReader::hint), "Help, the gentlest first.");

    static final Form FORM =
            Form.of("A step: a page, what is checked, help.", ID, TITLE, PAGE, SEED, CHECKS, HINTS, SOLVE, WRONGS);

    /** A step, its scripts, and where it stands in the file. */
    record Read(Node node, Step step, LabDefinition.Rehearsal rehearsal) {}

    private record RawHint(String file, String text, int cost) {}

    private final MarkdownRenderer markdown;

    StepReader(MarkdownRenderer markdown) {
        this.markdown = markdown;
    }

    Read step(Node node) {
        LabText page = PAGE.of(node);
        Matcher heading = HEADING.matcher(page.text());
        boolean headed = heading.find();
        String title = TITLE.of(node)
                .or(() -> headed ? Optional.of(heading.group(1)) : Optional.empty())
                .orElseThrow(() -> node.fault(
                        "page", "give the step a `title`, or start its page with a heading like `# Launch it`"));
        String body = headed ? blankLines(heading.group()) + page.text().substring(heading.end()) : page.text();
        Step step = new Step(
                ID.of(node),
                title,
                markdown.render(node.reading().lab() + "/" + page.name(), body),
                seed(node),
                CHECKS.of(node).orElse(List.of()),
                HINTS.of(node).orElse(List.of()).stream().map(this::rendered).toList());
        return new Read(
                node,
                step,
                new LabDefinition.Rehearsal(
                        step.id(), SOLVE.of(node).text(), WRONGS.of(node).orElse(List.of())));
    }

    private static Optional<String> seed(Node node) {
        return SEED.of(node).map(seed -> {
            if (seed.text().length() > LONGEST_SEED) {
                throw node.fault("seed", "a seed may have " + LONGEST_SEED / 1024 + " KiB; this one has more");
            }
            return seed.text();
        });
    }

    /** As many as the text has, so that faults after it keep their line numbers. */
    private static String blankLines(String text) {
        return "\n".repeat((int) text.chars().filter(c -> c == '\n').count());
    }

    private static RawHint hint(Node node) {
        return new RawHint(node.yaml().file(), HINT_TEXT.of(node), COST.of(node).orElse(0));
    }

    private Hint rendered(RawHint hint) {
        return new Hint(markdown.render(hint.file(), hint.text()), hint.cost());
    }

    private static LabDefinition.Wrong wrong(Node node) {
        LabText script = SCRIPT.of(node);
        return new LabDefinition.Wrong(script.name(), script.text(), FAILS.of(node), SAYING.of(node), AFTER.of(node));
    }
}
