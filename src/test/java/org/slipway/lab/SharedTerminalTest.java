package org.slipway.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slipway.engine.FakeEngine;
import org.slipway.engine.FakeTerminal;

class SharedTerminalTest {
    private static final String LAB = "first-container";

    private final FakeEngine engine = FakeEngines.withCourseImages();
    private final TestDatabase database = new TestDatabase();
    private final LabRig rig = new LabRig(engine, database, new TestTime());
    private long learner;
    private BenchSession session;
    private Terminal terminal;

    @BeforeEach
    void start() {
        learner = database.account();
        session = rig.started(learner, LAB);
        terminal = rig.terminals.workspace(learner);
    }

    @AfterEach
    void close() {
        rig.close();
        database.close();
    }

    private FakeTerminal shell() {
        var shells = engine.sandbox("slw-" + session.id() + "-workspace").terminals();
        return shells.get(shells.size() - 1);
    }

    private Recorder attached() {
        Recorder viewer = new Recorder();
        terminal.attach(viewer);
        return viewer;
    }

    @Test
    void everyViewerSeesWhatIsShown() {
        Recorder one = attached();
        Recorder two = attached();
        shell().show("learner@bench:~$ ");
        LabRig.until(() -> one.text().equals("learner@bench:~$ ") && two.text().equals("learner@bench:~$ "));
    }

    @Test
    void whoComesLaterSeesWhatWasShownBefore() {
        Recorder one = attached();
        shell().show("grüße\r\n");
        LabRig.until(() -> one.text().equals("grüße\r\n"));
        Recorder late = attached();
        LabRig.until(() -> late.text().equals("grüße\r\n"));
    }

    @Test
    void whatIsTypedReachesTheShellAndCountsAsActivity() {
        rig.time().pass(Duration.ofMinutes(29));
        terminal.type("ls\r".getBytes(StandardCharsets.UTF_8));
        assertThat(shell().typed()).isEqualTo("ls\r");
        rig.sessions.extend(learner);
        rig.time().pass(Duration.ofMinutes(15));
        rig.reconcile();
        assertThat(rig.sessions.current(learner).orElseThrow().isRunning()).isTrue();
    }

    @Test
    void theLastSizeWinsAndIsToldToAll() {
        Recorder one = attached();
        terminal.resize(120, 40);
        terminal.resize(80, 24);
        LabRig.until(() -> one.size().equals("80x24"));
        assertThat(shell().columns()).isEqualTo(80);
        assertThat(shell().rows()).isEqualTo(24);
    }

    @Test
    void aDetachedViewerIsToldNothingMore() {
        Recorder one = attached();
        Recorder two = attached();
        terminal.detach(one);
        shell().show("secret");
        LabRig.until(() -> two.text().equals("secret"));
        assertThat(one.text()).isEmpty();
        assertThat(one.end()).isEmpty();
    }

    @Test
    void aSlowViewerIsDroppedAndHoldsUpNobody() {
        CountDownLatch stuck = new CountDownLatch(1);
        Recorder slow = new Recorder() {
            @Override
            public void output(byte[] chunk) {
                try {
                    stuck.await();
                } catch (InterruptedException stopped) {
                    Thread.currentThread().interrupt();
                }
            }
        };
        terminal.attach(slow);
        Recorder quick = attached();
        String line = "x".repeat(8000) + "\r\n";
        for (int i = 0; i < 150; i++) {
            shell().show(line);
        }
        LabRig.until(() -> quick.length() == 150L * line.length());
        stuck.countDown();
        LabRig.until(() -> slow.end().contains("too slow"));
    }

    @Test
    void aShellThatEndsIsFollowedByANewOneOnEnter() {
        Recorder viewer = attached();
        FakeTerminal first = shell();
        first.exit(0);
        LabRig.until(() -> viewer.text().contains("Press Enter for a new one"));
        terminal.type("\r".getBytes(StandardCharsets.UTF_8));
        LabRig.until(() -> shell() != first);
        shell().show("again");
        LabRig.until(() -> viewer.text().endsWith("again"));
        assertThat(viewer.end()).isEmpty();
    }

    @Test
    void attachingOpensANewShellToo() {
        Recorder viewer = attached();
        FakeTerminal first = shell();
        first.exit(0);
        LabRig.until(() -> viewer.text().contains("Press Enter"));
        attached();
        LabRig.until(() -> shell() != first);
    }

    @Test
    void stopClosesTheTerminalAndItsShell() {
        Recorder viewer = attached();
        FakeTerminal shell = shell();
        rig.sessions.stop(learner);
        LabRig.until(() -> !viewer.end().isEmpty());
        assertThat(shell.isClosed()).isTrue();
    }

    @Test
    void resetGoesOnInTheSameTerminalWithACleanScreen() {
        Recorder viewer = attached();
        shell().show("old\r\n");
        LabRig.until(() -> viewer.text().contains("old"));
        rig.sessions.reset(learner);
        rig.running(learner);
        shell().show("new");
        LabRig.until(() -> viewer.text().endsWith("new"));
        Recorder late = attached();
        LabRig.until(() -> late.text().equals("new"));
    }
}
