package org.slipway.gateway.docker;

import java.io.IOException;

/** Answers the requests of one route. Throws {@link GatewayException} for what it does not do; an {@link IOException} means that client or engine is gone. */
@FunctionalInterface
public interface Endpoint {
    void answer(Exchange exchange) throws IOException;
}
