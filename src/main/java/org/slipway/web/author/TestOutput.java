package org.slipway.web.author;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.slipway.lab.rehearsal.RehearsalRun;
import org.slipway.lab.rehearsal.Rehearsals;

/** The lines of a lab's test for the instructor's page, {@code from} a number on. Reads only. */
@Dependent
class TestOutput extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private final transient Rehearsals rehearsals;

    @Inject
    TestOutput(Rehearsals rehearsals) {
        this.rehearsals = rehearsals;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String lab = String.valueOf(request.getParameter("lab"));
        int from = CommandDoor.from(request.getParameter("from"));
        JsonArrayBuilder lines = Json.createArrayBuilder();
        Optional<RehearsalRun.Excerpt> told = rehearsals.run(lab).map(run -> run.from(from));
        told.ifPresent(excerpt -> excerpt.lines().forEach(lines::add));
        JsonAnswer.send(
                response,
                Json.createObjectBuilder()
                        .add("next", told.map(RehearsalRun.Excerpt::next).orElse(from))
                        .add("over", told.flatMap(RehearsalRun.Excerpt::result).isPresent() || told.isEmpty())
                        .add("lines", lines));
    }
}
