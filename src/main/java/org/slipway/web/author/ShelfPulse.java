package org.slipway.web.author;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** A word that changes when the instructor's page of labs would look different. Reads only. */
@Dependent
class ShelfPulse extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private final transient LabRows rows;

    @Inject
    ShelfPulse(LabRows rows) {
        this.rows = rows;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        JsonAnswer.send(response, Json.createObjectBuilder().add("stamp", rows.stamp()));
    }
}
