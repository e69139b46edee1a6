package org.slipway.web.author;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.slipway.course.Courses;
import org.slipway.lab.Lab;
import org.slipway.lab.Labs;

/** Leads to a lab beside its chapter, as a learner has it; to the page of labs, which says why, while it cannot be read. */
@Dependent
class PreviewDoor extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private final transient Labs labs;
    private final transient Courses courses;

    @Inject
    PreviewDoor(Labs labs, Courses courses) {
        this.labs = labs;
        this.courses = courses;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<Lab> lab = labs.lab(String.valueOf(request.getParameter("lab")))
                .filter(found -> courses.byId(found.chapter()).isPresent());
        String path = lab.map(found -> "/chapter/" + found.chapter() + "?lab=" + found.id() + "&preview=on")
                .orElse("/instructor/labs");
        response.sendRedirect(request.getContextPath() + path);
    }
}
