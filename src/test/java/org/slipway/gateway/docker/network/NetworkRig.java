package org.slipway.gateway.docker.network;

import java.lang.reflect.Proxy;
import java.util.List;
import org.slipway.compute.container.Quotas;
import org.slipway.engine.Engine;
import org.slipway.engine.NetworkSpec;
import org.slipway.gateway.docker.Endpoints;

/** The network room for tests of other rooms. */
public final class NetworkRig {
    private NetworkRig() {}

    /** @param created the networks that the engine is told to make; it is told nothing else */
    public static Endpoints endpoints(List<NetworkSpec> created) {
        Engine engine = (Engine) Proxy.newProxyInstance(
                Engine.class.getClassLoader(), new Class<?>[] {Engine.class}, (proxy, method, arguments) -> {
                    if (!method.getName().equals("createNetwork")) {
                        throw new AssertionError("the network room asked for " + method.getName());
                    }
                    created.add((NetworkSpec) arguments[0]);
                    return "f".repeat(64);
                });
        return new NetworkEndpoints(engine, Quotas.standard());
    }
}
