package org.slipway.web.bench;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import org.slipway.compute.container.ContainerException;
import org.slipway.lab.BenchSession;
import org.slipway.lab.Sessions;

/** The bench's state as a few bytes of JSON, so that a page may ask often and draws itself anew only when something has changed. Reads only. */
@Dependent
class BenchPulse extends HttpServlet {
    private static final long serialVersionUID = 1L;

    /** Another one after a restart of the portal, which has then forgotten the pages that it drew. */
    private final String boot = UUID.randomUUID().toString();

    private final transient BenchPhases phases;
    private final transient Sessions sessions;
    private final transient ContainerViews containers;
    private final transient Clock clock;

    @Inject
    BenchPulse(BenchPhases phases, Sessions sessions, ContainerViews containers, Clock clock) {
        this.phases = phases;
        this.sessions = sessions;
        this.containers = containers;
        this.clock = clock;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        JsonObjectBuilder json = Json.createObjectBuilder().add("boot", boot);
        String lab = request.getParameter("lab");
        if (request.getUserPrincipal() == null || lab == null) {
            json.add("key", "signed_out");
        } else {
            long account = Long.parseLong(request.getUserPrincipal().getName());
            BenchPhase phase = phases.of(account, lab);
            json.add("key", phase.key())
                    .add("name", phase.name().toString().toLowerCase(Locale.ROOT))
                    .add("words", phase.words());
            if (phase.session()) {
                sessions.current(account).ifPresent(session -> add(json, session, request.getParameter("usage")));
            }
        }
        response.setContentType("application/json");
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.getWriter().write(json.build().toString());
    }

    private void add(JsonObjectBuilder json, BenchSession session, @org.jspecify.annotations.Nullable String usage) {
        json.add("seconds", Duration.between(clock.instant(), session.endsAt()).toSeconds());
        if (!session.isRunning()) {
            return;
        }
        JsonArrayBuilder array = Json.createArrayBuilder();
        try {
            containers.of(session, usage != null).forEach(view -> array.add(view.json()));
            json.add("containers", array);
        } catch (ContainerException e) {
            // the phase tells it; the page keeps what it has
        }
    }
}
