package org.slipway.web.author;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Tells a preview whether it is still what the files say. Reads only. */
@Dependent
class PreviewPulse extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private final transient PreviewStamp stamp;

    @Inject
    PreviewPulse(PreviewStamp stamp) {
        this.stamp = stamp;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String lab = String.valueOf(request.getParameter("lab"));
        JsonAnswer.send(
                response,
                Json.createObjectBuilder()
                        .add("fault", stamp.fault(lab))
                        .add("stamp", stamp.of(String.valueOf(request.getParameter("chapter")), lab)));
    }
}
