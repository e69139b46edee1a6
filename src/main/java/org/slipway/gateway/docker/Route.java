package org.slipway.gateway.docker;

import java.util.Set;

/**
 * One route of the Docker API. What no route names is refused.
 *
 * @param pattern path without the version, with variables: {@code /containers/{id}/json}; {@code {name*}} takes slashes too
 * @param parameters names of the query parameters that are understood; any other is refused
 */
public record Route(String method, String pattern, Set<String> parameters, Endpoint endpoint) {
    public static Route get(String pattern, Endpoint endpoint, String... parameters) {
        return new Route("GET", pattern, Set.of(parameters), endpoint);
    }

    public static Route head(String pattern, Endpoint endpoint, String... parameters) {
        return new Route("HEAD", pattern, Set.of(parameters), endpoint);
    }

    public static Route post(String pattern, Endpoint endpoint, String... parameters) {
        return new Route("POST", pattern, Set.of(parameters), endpoint);
    }

    public static Route put(String pattern, Endpoint endpoint, String... parameters) {
        return new Route("PUT", pattern, Set.of(parameters), endpoint);
    }

    public static Route delete(String pattern, Endpoint endpoint, String... parameters) {
        return new Route("DELETE", pattern, Set.of(parameters), endpoint);
    }
}
