package org.slipway.lab;

import java.util.Map;
import java.util.Optional;
import org.slipway.engine.SandboxInfo;

/** The labels by which a bench's containers and network are found again. */
final class BenchLabels {
    static final String SESSION = "slipway.session";
    private static final String OWNER = "slipway.owner";
    private static final String ROLE = "slipway.role";
    private static final String WORKSPACE = "workspace";

    private BenchLabels() {}

    static Map<String, String> workspace(long accountId, String session) {
        return labels(accountId, session, WORKSPACE);
    }

    static Map<String, String> network(long accountId, String session) {
        return labels(accountId, session, "network");
    }

    static Map<String, String> session(String session) {
        return Map.of(SESSION, session);
    }

    static boolean isWorkspace(SandboxInfo sandbox) {
        return WORKSPACE.equals(sandbox.labels().get(ROLE));
    }

    static Optional<String> sessionOf(Map<String, String> labels) {
        return Optional.ofNullable(labels.get(SESSION));
    }

    private static Map<String, String> labels(long accountId, String session, String role) {
        return Map.of(OWNER, Long.toString(accountId), ROLE, role, SESSION, session);
    }
}
