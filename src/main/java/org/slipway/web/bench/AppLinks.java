package org.slipway.web.bench;

import jakarta.enterprise.context.Dependent;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/** Leads a link such as {@code /style.css} on a learner's page back below that app's address: the app believes that it is at the root. */
@Dependent
class AppLinks extends HttpFilter {
    private static final long serialVersionUID = 1L;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Optional<AppRoute> app = AppRoute.ofPage(request.getHeader("Referer"), request.getHeader("Host"));
        String path = request.getRequestURI();
        if (app.isEmpty() || path.startsWith("/app/")) {
            chain.doFilter(request, response);
            return;
        }
        String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        AppHeaders.sandbox(request, response);
        response.setStatus(307);
        response.setHeader("Location", app.get().prefix() + path + query);
    }
}
