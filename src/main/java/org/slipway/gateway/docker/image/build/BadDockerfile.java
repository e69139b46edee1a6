package org.slipway.gateway.docker.image.build;

import org.slipway.gateway.docker.GatewayException;
import org.slipway.gateway.docker.Refused;
import org.slipway.gateway.docker.Unfulfilled;

/** What is said of a Dockerfile that is not built, with its line as Docker has it. */
final class BadDockerfile {
    private BadDockerfile() {}

    /** Wrong on any Docker. */
    static GatewayException syntax(int line, String what) {
        return new Unfulfilled(400, "dockerfile parse error line " + line + ": " + what);
    }

    /** Right elsewhere, but not done here. */
    static GatewayException policy(int line, String what) {
        return Refused.forbidden("dockerfile line " + line + ": " + what);
    }
}
