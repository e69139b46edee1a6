package org.slipway.compute.container;

import java.util.function.Supplier;
import org.slipway.engine.EngineRefused;
import org.slipway.engine.EngineUnavailable;

/** Turns what the engine throws into a learner's words. */
final class Faults {
    private Faults() {}

    static <T> T explained(String name, Supplier<T> call) {
        try {
            return call.get();
        } catch (EngineUnavailable e) {
            throw new ContainersUnavailable(String.valueOf(e.getMessage()), e);
        } catch (EngineRefused e) {
            throw refused(name, e);
        }
    }

    static String noSuch(String name) {
        return "You have no container named " + name + ".";
    }

    private static ContainerException refused(String name, EngineRefused e) {
        return switch (e.reason()) {
            case NOT_FOUND -> new ContainerRefused("name", noSuch(name), e);
            case CONFLICT ->
                new ContainerRefused(
                        "name",
                        "The container " + name + " is in use or in another state. Look at the list and try again.",
                        e);
            case CANNOT_START ->
                new ContainerRefused("command", "The image could not start this command: " + e.getMessage(), e);
            case OTHER -> new ContainersUnavailable("The container engine refused this: " + e.getMessage(), e);
        };
    }
}
