package org.slipway.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slipway.engine.EngineRefused.Reason;

/** The fake keeps the contract too, or what is tested on it would prove nothing. */
class FakeEngineTest extends EngineContract {
    private static final String IMAGE = "slipway/busybox:latest";

    private final FakeEngine engine = new FakeEngine().withImage(IMAGE);

    @BeforeEach
    void teachTheContractsCommands() {
        FakeBehaviour behaviour = engine.behaviour();
        behaviour.cannotStart(ABSENT.get(0));
        behaviour.whenStarted(FakeEngineTest::run);
        behaviour.whenWritten((sandbox, path) -> {
            if (sandbox.spec().command().equals(WAIT_FOR_FILE)) {
                sandbox.log().out("late");
                sandbox.exit(0);
            }
        });
        behaviour.answer(
                spec -> spec.command().equals(BOTH_STREAMS), new ExecResult(3, "out\n", "err\n", false, false));
        behaviour.answer((sandbox, spec) -> {
            if (!spec.command().equals(WRITE)) {
                return Optional.empty();
            }
            sandbox.write(TWENTY_MEGABYTES);
            return Optional.of(new ExecResult(0, "", "", false, false));
        });
        behaviour.answerRun(FakeEngineTest::ran);
        behaviour.answer(LONG_OUTPUT, "0123456789\n");
        behaviour.answer(spec -> spec.command().equals(SLOW), new ExecResult(-1, "started\n", "", true, false));
        behaviour.whenTyped((terminal, text) -> {
            terminal.show(text + "a2b\n");
            terminal.exit(4);
        });
    }

    private static ExecResult ran(SandboxSpec spec, byte[] input) {
        if (spec.command().equals(COUNT_INPUT)) {
            return new ExecResult(3, input.length + "\n", "err\n", false, false);
        }
        return spec.command().equals(SLOW)
                ? new ExecResult(-1, "started\n", "", true, false)
                : new ExecResult(0, "01234", "", false, true);
    }

    private static void run(FakeSandbox sandbox) {
        List<String> command = sandbox.spec().command();
        if (command.equals(TALK)) {
            sandbox.log().out("one");
            sandbox.log().error("two");
            sandbox.log().out("three");
        } else if (command.equals(WAIT_FOR_FILE)) {
            sandbox.log().out("early");
        } else if (command.equals(LEAVE)) {
            sandbox.exit(7);
        }
    }

    @Override
    protected Engine engine() {
        return engine;
    }

    @Override
    protected String image() {
        return IMAGE;
    }

    @Test
    void anEngineThatIsDownFailsEveryCallUntilItRecovers() {
        engine.faults().down("stopped");
        assertThatThrownBy(() -> engine.sandboxes(Map.of()))
                .isInstanceOf(EngineUnavailable.class)
                .hasMessage("stopped");
        assertThat(engine.status().isUp()).isFalse();

        engine.faults().recover();
        assertThat(engine.sandboxes(Map.of())).isEmpty();
        assertThat(engine.status().isUp()).isTrue();
    }

    @Test
    void aStuckEngineFailsInTheEnd() {
        engine.faults().hang(Duration.ofMillis(1));
        assertThatThrownBy(() -> engine.image(IMAGE)).isInstanceOf(EngineUnavailable.class);
        engine.faults().recover();
    }

    @Test
    void oneCallIsRefusedAndTheNextIsNot() {
        engine.faults().refuseNext(Reason.OTHER, "no");
        assertRefused(Reason.OTHER, () -> engine.image(IMAGE));
        assertThat(engine.image(IMAGE)).isPresent();
    }
}
