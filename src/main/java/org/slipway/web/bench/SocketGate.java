package org.slipway.web.bench;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;

/** Stands before every socket's handshake: only a page of ours, only for somebody signed in. */
final class SocketGate extends HttpFilter {
    static final String CALLER = Caller.class.getName();
    private static final long serialVersionUID = 1L;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!SocketOrigin.isOurs(request.getHeader("Origin"), request.getHeader("Host"))) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        Principal caller = request.getUserPrincipal();
        if (caller == null) {
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
            return;
        }
        request.getSession(); // so that the socket has one to end with
        chain.doFilter(request, response);
    }
}
