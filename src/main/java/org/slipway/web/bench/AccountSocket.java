package org.slipway.web.bench;

import jakarta.json.Json;
import jakarta.websocket.CloseReason;
import jakarta.websocket.Endpoint;
import jakarta.websocket.EndpointConfig;
import jakarta.websocket.Session;
import java.security.Principal;
import org.slipway.compute.container.ContainerException;
import org.slipway.lab.SessionException;

/** A socket that somebody signed in holds; one instance per connection. Public because the server calls it by reflection. */
public final class AccountSocket extends Endpoint {
    private static final int LARGEST_MESSAGE = 64 * 1024;

    private final OpenSockets sockets;
    private final Talk talk;

    AccountSocket(OpenSockets sockets, Talk talk) {
        this.sockets = sockets;
        this.talk = talk;
    }

    @Override
    public void onOpen(Session socket, EndpointConfig config) {
        socket.setMaxBinaryMessageBufferSize(LARGEST_MESSAGE);
        socket.setMaxTextMessageBufferSize(LARGEST_MESSAGE);
        Principal principal = socket.getUserPrincipal();
        if (!(socket.getUserProperties().get(SocketGate.CALLER) instanceof Caller caller)
                || principal == null
                || !principal.getName().equals(Long.toString(caller.accountId()))) {
            sockets.close(socket, new CloseReason(CloseReason.CloseCodes.VIOLATED_POLICY, "Not signed in"));
            return;
        }
        SocketLine line = SocketLine.of(socket);
        if (!sockets.add(socket, caller)) {
            ended(line, "Your bench is open in too many places. Close some of its tabs, then reload.");
            sockets.close(socket, new CloseReason(CloseReason.CloseCodes.TRY_AGAIN_LATER, "Too many"));
            return;
        }
        try {
            talk.opened(caller, socket, line);
        } catch (SessionException | ContainerException refused) {
            ended(line, String.valueOf(refused.getMessage()));
            sockets.close(socket, new CloseReason(CloseReason.CloseCodes.NORMAL_CLOSURE, "Ended"));
        }
        if (!socket.isOpen()) {
            talk.closed(); // it went while it was being opened: what was made since is let go
        }
    }

    @Override
    public void onClose(Session socket, CloseReason reason) {
        sockets.remove(socket);
        talk.closed();
    }

    @Override
    public void onError(Session socket, Throwable fault) {
        sockets.close(socket, new CloseReason(CloseReason.CloseCodes.UNEXPECTED_CONDITION, "Connection fault"));
    }

    static void ended(SocketLine line, String why) {
        line.control(
                Json.createObjectBuilder().add("type", "ended").add("why", why).build());
    }
}
