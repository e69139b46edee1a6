package org.slipway.web.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import org.primefaces.PrimeFaces;
import org.slipway.identity.CurrentAccount;
import org.slipway.lab.Answers;
import org.slipway.lab.SessionException;
import org.slipway.lab.SessionRefused;
import org.slipway.lab.Sessions;
import org.slipway.lab.check.AnswerCheck;

/** What is typed into the questions of the steps: kept when a field is left, and with every Check. */
@Named("answerPanel")
@RequestScoped
public class AnswerPanel {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final CurrentAccount me;
    private final Answers answers;
    private final Sessions sessions;

    @Inject
    AnswerPanel(CurrentAccount me, Answers answers, Sessions sessions) {
        this.me = me;
        this.answers = answers;
        this.sessions = sessions;
    }

    /** Keeps the answer that the page names, and tells the page what is wrong with its form. */
    public void save() {
        String check = Posted.value("check");
        String typed = Posted.value("answer");
        String error;
        try {
            answers.save(me.id(), check, typed);
            error = error(check, typed);
        } catch (SessionException refused) {
            error = String.valueOf(refused.getMessage());
        }
        PrimeFaces.current().ajax().addCallbackParam("check", check);
        PrimeFaces.current().ajax().addCallbackParam("error", error);
    }

    /** Keeps all answers of a page, as a JSON object by the checks' ids; blank for a page without questions. */
    void saveAll(String json) {
        if (json.isBlank()) {
            return;
        }
        try {
            Map<String, String> typed = JSON.readValue(json, new TypeReference<>() {});
            typed.forEach((check, answer) -> answers.save(me.id(), check, answer));
        } catch (JsonProcessingException broken) {
            throw new SessionRefused("The answers on this page could not be read. Reload the page and check again.");
        }
    }

    private String error(String check, String typed) {
        return sessions.lab(me.id()).stream()
                .flatMap(lab -> lab.steps().stream())
                .flatMap(step -> step.checks().stream())
                .filter(one -> one.id().equals(check))
                .map(one -> one.spec() instanceof AnswerCheck answer ? AnswerField.error(answer, typed) : "")
                .findFirst()
                .orElse("");
    }
}
