package org.slipway.web.bench;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import org.slipway.compute.container.ContainerException;
import org.slipway.compute.container.Containers;
import org.slipway.compute.container.LearnerContainer;
import org.slipway.lab.BenchSession;

/** Shows a published port of a learner's container to that learner: {@code /app/KEY/PORT/…}. */
@Dependent
class AppProxy extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "DELETE", "PATCH", "OPTIONS");

    private final transient AppAccess access;
    private final transient Containers containers;
    private final transient AppCall call = new AppCall();
    private final transient AppTurns turns = new AppTurns();

    @Inject
    AppProxy(AppAccess access, Containers containers) {
        this.access = access;
        this.containers = containers;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<AppRoute> route = AppRoute.of(request.getRequestURI());
        Optional<BenchSession> session = route.flatMap(asked -> access.session(asked.key(), request));
        if (route.isEmpty() || session.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (!METHODS.contains(request.getMethod())) {
            response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
        } else if (route.get().rest().isEmpty()) {
            response.sendRedirect(route.get().prefix() + "/");
        } else if (request.getHeader("Access-Control-Request-Method") != null) {
            preflight(request, response);
        } else if (turns.enter(session.get().id())) {
            try {
                show(route.get(), session.get(), request, response);
            } finally {
                turns.leave(session.get().id());
            }
        } else {
            AppPages.tooMany(request, response);
        }
    }

    private void show(AppRoute route, BenchSession session, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Optional<LearnerContainer> found;
        try {
            found = LearnerContainer.publishing(containers.list(session.bench()), route.port());
        } catch (ContainerException e) {
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE, e.getMessage());
            return;
        }
        if (found.isEmpty()) {
            AppPages.nothingPublished(request, response, route.port());
            return;
        }
        LearnerContainer container = found.get();
        int target = container.publishing(route.port()).orElseThrow().target();
        if (container.status() != LearnerContainer.Status.RUNNING
                || container.address().isEmpty()) {
            AppPages.notRunning(request, response, container);
            return;
        }
        String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        try {
            URI upstream = URI.create("http://" + container.address().get() + ":" + target + route.rest() + query);
            call.pass(upstream, route, container, request, response);
        } catch (IllegalArgumentException unreadable) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        }
    }

    /** Answered here: the app need not know that it is framed in a sandbox, where its own address counts as foreign. */
    private static void preflight(HttpServletRequest request, HttpServletResponse response) {
        AppHeaders.sandbox(request, response);
        response.setHeader("Access-Control-Allow-Methods", String.join(", ", METHODS));
        String headers = request.getHeader("Access-Control-Request-Headers");
        if (headers != null) {
            response.setHeader("Access-Control-Allow-Headers", headers);
        }
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }
}
