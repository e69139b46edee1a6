package org.slipway.web.bench;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.servlet.http.HttpSession;
import jakarta.websocket.HandshakeResponse;
import jakarta.websocket.server.HandshakeRequest;
import jakarta.websocket.server.ServerEndpointConfig;
import org.jspecify.annotations.Nullable;

/** Makes endpoints with what they need, and tells them who called. {@link SocketGate} has checked both before. */
final class SocketConfigurator extends ServerEndpointConfig.Configurator {
    private final Class<? extends Talk> talk;

    SocketConfigurator(Class<? extends Talk> talk) {
        this.talk = talk;
    }

    @Override
    public <T> T getEndpointInstance(Class<T> endpoint) {
        CDI<Object> beans = CDI.current();
        return endpoint.cast(new AccountSocket(
                beans.select(OpenSockets.class).get(), beans.select(talk).get()));
    }

    @Override
    public boolean checkOrigin(@Nullable String origin) {
        // The host is not known here; the gate compares it. A page without an origin never gets this far by accident.
        return origin != null && !"null".equals(origin);
    }

    @Override
    public void modifyHandshake(ServerEndpointConfig config, HandshakeRequest request, HandshakeResponse response) {
        if (request.getUserPrincipal() != null && request.getHttpSession() instanceof HttpSession session) {
            long account = Long.parseLong(request.getUserPrincipal().getName());
            config.getUserProperties().put(SocketGate.CALLER, new Caller(account, session.getId()));
        }
    }
}
