package org.slipway.lab.grading;

import java.util.Optional;
import org.slipway.lab.check.ContainerCheck;
import org.slipway.lab.check.ContainerCheck.State;
import org.slipway.lab.check.ContainerTraits;

/** Questions that tests ask often. */
final class Specs {
    private Specs() {}

    static ContainerCheck container(String name, State state, String image) {
        return new ContainerCheck(
                name,
                Optional.empty(),
                state,
                Optional.of(image),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                ContainerTraits.NONE);
    }

    static ContainerCheck publishing(String name, String port, String target) {
        return new ContainerCheck(
                name,
                Optional.empty(),
                State.RUNNING,
                Optional.empty(),
                Optional.empty(),
                Optional.of(port),
                Optional.of(target),
                ContainerTraits.NONE);
    }

    static ContainerCheck traits(String name, ContainerTraits traits) {
        return new ContainerCheck(
                name,
                Optional.empty(),
                State.ANY,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                traits);
    }
}
