package org.slipway.web.bench;

import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.websocket.CloseReason;
import jakarta.websocket.Session;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.slipway.identity.SignedOut;

/** The sockets that browsers hold open: closed when their browser session ends, kept awake while it lasts. */
@ApplicationScoped
class OpenSockets {
    /** Told to the page, which then does not come back by itself. */
    static final int SIGNED_OUT = 4401;

    /** Each holds threads of the portal; a learner with every tab open several times over has half as many. */
    static final int MOST_PER_ACCOUNT = 40;

    private static final long PING_SECONDS = 25;

    private final Map<Session, Caller> open = new ConcurrentHashMap<>();
    private final ManagedScheduledExecutorService executor;

    @Inject
    OpenSockets(ManagedScheduledExecutorService executor) {
        this.executor = executor;
    }

    void start(@Observes @Initialized(ApplicationScoped.class) Object context) {
        executor.scheduleWithFixedDelay(this::ping, PING_SECONDS, PING_SECONDS, TimeUnit.SECONDS);
    }

    void signedOut(@Observes SignedOut event) {
        ended(event.httpSessionId());
    }

    /** False when the account holds as many as it may. */
    synchronized boolean add(Session socket, Caller caller) {
        long held = open.values().stream()
                .filter(other -> other.accountId() == caller.accountId())
                .count();
        if (held >= MOST_PER_ACCOUNT) {
            return false;
        }
        open.put(socket, caller);
        return true;
    }

    List<Session> of(long accountId) {
        return open.entrySet().stream()
                .filter(held -> held.getValue().accountId() == accountId)
                .map(Map.Entry::getKey)
                .toList();
    }

    void remove(Session socket) {
        open.remove(socket);
    }

    /** The browser session has another id now, as it gets at sign-in. */
    void renamed(String from, String to) {
        open.replaceAll(
                (socket, caller) -> caller.httpSession().equals(from) ? new Caller(caller.accountId(), to) : caller);
    }

    /** Closes what a browser session holds open. */
    void ended(String httpSession) {
        open.forEach((socket, caller) -> {
            if (caller.httpSession().equals(httpSession)) {
                close(socket, new CloseReason(CloseReason.CloseCodes.getCloseCode(SIGNED_OUT), "Signed out"));
            }
        });
    }

    void close(Session socket, CloseReason reason) {
        open.remove(socket);
        try {
            socket.close(reason);
        } catch (IOException | IllegalStateException e) {
            // it is closed already, or its line is dead, which ends it too
        }
    }

    private void ping() {
        open.keySet().forEach(socket -> SocketLine.of(socket).ping());
    }
}
