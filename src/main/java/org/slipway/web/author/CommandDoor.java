package org.slipway.web.author;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slipway.lab.rehearsal.RehearsalRun;
import org.slipway.lab.rehearsal.Rehearsals;

/**
 * Where {@code docker/lab test} knocks: POST starts a lab's test, GET tells its lines {@code from} a number on, after a first line {@code next=NUMBER state=running} or the exit code as
 * state. Without the key of the data folder there is nothing here.
 */
@Dependent
class CommandDoor extends HttpServlet {
    private static final long serialVersionUID = 1L;
    static final String HEADER = "X-Slipway-Key";

    private final transient CommandKey key;
    private final transient TestStarts starts;
    private final transient Rehearsals rehearsals;

    @Inject
    CommandDoor(CommandKey key, TestStarts starts, Rehearsals rehearsals) {
        this.key = key;
        this.starts = starts;
        this.rehearsals = rehearsals;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (key.fits(request.getHeader(HEADER))) {
            super.service(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        told(starts.test(lab(request)), 0, response);
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        told(rehearsals.run(lab(request)), from(request.getParameter("from")), response);
    }

    private static void told(Optional<RehearsalRun> run, int from, HttpServletResponse response) throws IOException {
        if (run.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        RehearsalRun.Excerpt told = run.get().from(from);
        response.setContentType("text/plain");
        response.setCharacterEncoding("UTF-8");
        PrintWriter out = response.getWriter();
        String state =
                told.result().map(result -> Integer.toString(result.exitCode())).orElse("running");
        out.print("next=" + told.next() + " state=" + state + "\n");
        told.lines().forEach(line -> out.print(line + "\n"));
    }

    private static String lab(HttpServletRequest request) {
        return Optional.ofNullable(request.getParameter("lab")).orElse("");
    }

    static int from(@Nullable String number) {
        return number != null && number.matches("\\d{1,9}") ? Integer.parseInt(number) : 0;
    }
}
