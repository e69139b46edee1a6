package org.slipway.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slipway.engine.EngineRefused.Reason;

/** What is wrong with a fake engine. */
public final class FakeFaults {
    private volatile EngineStatus status = new EngineStatus.Up("fake", "1.41", Instant.EPOCH);
    private volatile Duration hanging = Duration.ZERO;
    private volatile Optional<EngineException> next = Optional.empty();

    /** From now on every call fails at once and the status says why. */
    public void down(String why) {
        status = new EngineStatus.Down(why, Instant.EPOCH);
    }

    /** From now on every call waits this long and then fails, as one to an engine that is stuck but not yet known to be. */
    public void hang(Duration silence) {
        hanging = silence;
    }

    /** All is well again. */
    public void recover() {
        status = new EngineStatus.Up("fake", "1.41", Instant.EPOCH);
        hanging = Duration.ZERO;
        next = Optional.empty();
    }

    /** The next call is refused, the ones after it are not. */
    public void refuseNext(Reason reason, String message) {
        next = Optional.of(new EngineRefused(reason, message));
    }

    /** The next call fails as if the engine had gone away, the ones after it do not. */
    public void breakNext() {
        next = Optional.of(new EngineUnavailable("The engine did not answer."));
    }

    EngineStatus status() {
        return status;
    }

    void check() {
        if (status instanceof EngineStatus.Down down) {
            throw new EngineUnavailable(down.why());
        }
        if (!hanging.isZero()) {
            silence();
        }
        Optional<EngineException> fault = next;
        next = Optional.empty();
        fault.ifPresent(exception -> {
            throw exception;
        });
    }

    private void silence() {
        try {
            Thread.sleep(hanging.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new EngineUnavailable("The engine did not answer.");
    }
}
