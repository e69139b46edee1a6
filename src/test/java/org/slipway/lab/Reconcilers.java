package org.slipway.lab;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;
import org.slipway.engine.Engine;

/** Reconcilers whose engine is odd. */
final class Reconcilers {
    private final LabRig rig;

    Reconcilers(LabRig rig) {
        this.rig = rig;
    }

    /** Its engine answers every list with nothing, as one that has just come up may. */
    Reconciler withEmptyLists() {
        Engine forgetful = (Engine) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Engine.class}, (proxy, method, arguments) -> {
                    if (List.class.equals(method.getReturnType())) {
                        return List.of();
                    }
                    try {
                        return method.invoke(rig.engine, arguments);
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                });
        return rig.reconcilerOn(forgetful);
    }
}
