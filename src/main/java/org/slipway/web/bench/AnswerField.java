package org.slipway.web.bench;

import java.util.List;
import org.slipway.lab.Check;
import org.slipway.lab.check.AnswerCheck;
import org.slipway.lab.check.AnswerCheck.Kind;

/**
 * Where a question is answered; what is right is not in it.
 *
 * @param id the check's; blank for a check that asks nothing
 * @param choices what there is to choose from; empty for a field to type into
 * @param note HTML; blank without
 * @param error what is wrong with the form of what was typed; blank when nothing is
 */
public record AnswerField(
        String id, String typed, boolean number, String unit, List<String> choices, String note, String error) {
    static final AnswerField NONE = new AnswerField("", "", false, "", List.of(), "", "");

    static AnswerField of(Check check, String typed) {
        return check.spec() instanceof AnswerCheck answer
                ? new AnswerField(
                        check.id(),
                        typed,
                        answer.kind() == Kind.NUMBER,
                        answer.unit(),
                        answer.choices(),
                        CodeWords.html(answer.note()),
                        error(answer, typed))
                : NONE;
    }

    static String error(AnswerCheck answer, String typed) {
        return typed.isBlank() ? "" : answer.fault(typed.strip()).orElse("");
    }

    public boolean isThere() {
        return !id.isEmpty();
    }
}
