package org.slipway.web.bench;

import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionIdListener;
import jakarta.servlet.http.HttpSessionListener;

/** Tells the open sockets what becomes of the browser sessions that they belong to. */
final class BrowserSessions implements HttpSessionListener, HttpSessionIdListener {
    private final OpenSockets sockets;

    BrowserSessions(OpenSockets sockets) {
        this.sockets = sockets;
    }

    @Override
    public void sessionDestroyed(HttpSessionEvent event) {
        sockets.ended(event.getSession().getId());
    }

    @Override
    public void sessionIdChanged(HttpSessionEvent event, String oldId) {
        sockets.renamed(oldId, event.getSession().getId());
    }
}
