package org.slipway.lab;

import java.time.Instant;
import java.util.Map;
import org.slipway.compute.container.Bench;

/**
 * A learner's time on the bench, as it is now.
 *
 * @param appKey 128 random bits as hex, the secret part of the App tab's address
 * @param bench where the learner's containers live; its network is blank while the session is being prepared
 */
public record BenchSession(
        String id,
        long accountId,
        String labId,
        SessionState state,
        Instant started,
        Instant endsAt,
        int extensionsLeft,
        Map<String, String> parameters,
        String appKey,
        Bench bench) {
    public BenchSession {
        parameters = Map.copyOf(parameters);
    }

    public boolean isRunning() {
        return state instanceof SessionState.Running;
    }

    public boolean isOver() {
        return state instanceof SessionState.Ended;
    }
}
