package org.slipway.web.bench;

import jakarta.websocket.Session;

/** What one open socket is for. It is no endpoint itself: the server would find it by scanning and deploy it a second time. */
interface Talk {
    /** The socket is open; what is refused here is told to the page and ends the socket. */
    void opened(Caller caller, Session socket, SocketLine line);

    /** The socket has closed, or never fully opened; may come twice, and from another thread. */
    void closed();
}
