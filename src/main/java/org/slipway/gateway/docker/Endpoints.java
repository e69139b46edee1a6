package org.slipway.gateway.docker;

import java.util.List;

/** A room's part of the Docker API; every bean of this kind is found and served. */
public interface Endpoints {
    List<Route> routes();
}
