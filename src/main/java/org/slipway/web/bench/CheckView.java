package org.slipway.web.bench;

import java.util.Optional;
import org.slipway.lab.Check;
import org.slipway.lab.grading.CheckResult;
import org.slipway.lab.grading.Verdict;

/**
 * A check and what became of it. Its texts are HTML, made safe by {@link CodeWords}.
 *
 * @param look passed, failed, waiting, unknown, or open before the first Check
 * @param note one line that goes with the look; blank without
 * @param field where it is answered, when it is a question
 */
public record CheckView(
        String title,
        String look,
        String worth,
        String note,
        String expected,
        String observed,
        String because,
        AnswerField field) {

    static CheckView of(Check check, Optional<CheckResult> result, AnswerField field) {
        return result.map(CheckView::of)
                .orElseGet(() -> plain(check.shownTitle(), "open", check.points() + bonus(check.bonus()), ""))
                .with(field);
    }

    private static String bonus(boolean bonus) {
        return bonus ? " bonus" : "";
    }

    private CheckView with(AnswerField answer) {
        return new CheckView(title, look, worth, note, expected, observed, because, answer);
    }

    /** The look in a word, for those who do not see it. */
    public String said() {
        return switch (look) {
            case "passed" -> "Passed: ";
            case "failed" -> "Not yet: ";
            case "waiting" -> "Waiting: ";
            case "unknown" -> "Not checked: ";
            default -> "";
        };
    }

    private static CheckView of(CheckResult result) {
        String title = result.shownTitle();
        String points = result.points() + bonus(result.bonus());
        Verdict verdict = result.verdict();
        if (verdict instanceof Verdict.Passed passed) {
            return plain(title, "passed", points, passed.observed());
        }
        if (verdict instanceof Verdict.Waiting waiting) {
            return plain(title, "waiting", points, "Asked once this passes: " + waiting.need());
        }
        if (verdict instanceof Verdict.Unknown unknown) {
            String why = result.isTold() ? unknown.why() : "this check could not be asked.";
            return plain(title, "unknown", points, "Our fault, it costs you nothing: " + why);
        }
        if (!result.isTold()) {
            return plain(title, "failed", "0 of " + points, "Not passed yet. What it asks is told once it passes.");
        }
        Verdict.Failed failed = (Verdict.Failed) verdict;
        String worth = result.earned() + " of " + points;
        return new CheckView(
                CodeWords.html(title),
                "failed",
                worth,
                "",
                CodeWords.html(failed.expected()),
                CodeWords.html(failed.observed()),
                CodeWords.html(failed.because()),
                AnswerField.NONE);
    }

    private static CheckView plain(String title, String look, String worth, String note) {
        return new CheckView(CodeWords.html(title), look, worth, CodeWords.html(note), "", "", "", AnswerField.NONE);
    }
}
