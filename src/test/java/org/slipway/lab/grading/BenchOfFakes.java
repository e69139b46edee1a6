package org.slipway.lab.grading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.slipway.compute.container.LaunchRequest;
import org.slipway.engine.FakeEngine;
import org.slipway.engine.FakeSandbox;
import org.slipway.engine.ImageDetail;
import org.slipway.engine.SandboxDetail;
import org.slipway.engine.VolumeInfo;
import org.slipway.lab.BenchSession;
import org.slipway.lab.Check;
import org.slipway.lab.FakeEngines;
import org.slipway.lab.Lab;
import org.slipway.lab.LabRig;
import org.slipway.lab.Step;
import org.slipway.lab.TestDatabase;
import org.slipway.lab.TestTime;
import org.slipway.lab.check.CheckSpec;
import org.slipway.lab.grading.Verdict.Failed;

/** A running session on a fake engine, whose bench is filled and judged by hand. */
final class BenchOfFakes implements AutoCloseable {
    /** Of the image {@code site:1} when it has been built. */
    static final String ID = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";

    final FakeEngine engine = FakeEngines.withCourseImages();
    private final TestDatabase database = new TestDatabase();
    final LabRig rig = new LabRig(engine, database, new TestTime());
    final BenchSession session;
    final Map<String, String> answers = new HashMap<>();
    Opening opening = Opening.all();
    Latches latches = Latches.inMemory();

    BenchOfFakes() {
        session = rig.started(database.account(), "first-container");
    }

    FakeSandbox launch(String name, String image) {
        LaunchRequest request = Requests.of(name, image);
        return engine.sandbox(rig.containers.launch(session.bench(), request).id());
    }

    /** What {@code docker inspect} says of a container from now on. */
    void inspected(String name, UnaryOperator<SandboxDetail> change) {
        engine.details().change(engineName(name), change);
    }

    String engineName(String name) {
        return "slw-" + session.id() + "-" + name;
    }

    /** An image that the learner has built. */
    void built(String name, long bytes, String user, List<String> layers) {
        engine.details()
                .image(new ImageDetail(
                        "sha256:" + (name.equals("site:1") ? ID : name),
                        List.of("slw/" + session.id() + "/named/" + name),
                        bytes,
                        layers,
                        user,
                        Map.of("MODE", "production"),
                        List.of(),
                        List.of("serve", "--fast"),
                        false,
                        Map.of()));
    }

    void volume(String name) {
        engine.details().volume(new VolumeInfo(engineName(name), Map.of("slipway.session", session.id())));
    }

    List<CheckResult> results(List<Step> steps) {
        Lab lab = new Lab("lab", "Lab", "docker", 20, "1", Map.of(), steps, List.of());
        GradedBench bench = new GradedBench(
                session.bench(),
                rig.sessions.workspace(session.accountId()).orElseThrow(),
                rig.containers,
                rig.inspections,
                engine);
        Inquiry inquiry =
                new Inquiry(bench, new Inquiry.Given(Map.of("port", "8123"), answers), rig.time(), new HttpAsker());
        return new Evaluation(lab, inquiry, opening, latches).results();
    }

    List<CheckResult> results(Check... checks) {
        return results(List.of(step("one", Optional.empty(), checks)));
    }

    static Step step(String id, Optional<String> seed, Check... checks) {
        return new Step(id, id, "", seed, List.of(checks), List.of());
    }

    static Check check(String id, CheckSpec spec) {
        return new Check(id, Optional.empty(), 2, Check.Asking.PLAIN, spec);
    }

    static Check check(String id, CheckSpec spec, Check.Asking asking) {
        return new Check(id, Optional.empty(), 2, asking, spec);
    }

    static Check.Asking asking(boolean latch, boolean last, boolean hidden, boolean bonus) {
        return new Check.Asking(List.of(), Duration.ZERO, latch, last, hidden, bonus);
    }

    Verdict verdict(CheckSpec spec) {
        return results(check("it", spec)).get(0).verdict();
    }

    Failed failed(CheckSpec spec) {
        Verdict verdict = verdict(spec);
        assertThat(verdict).isInstanceOf(Failed.class);
        return (Failed) verdict;
    }

    void passes(CheckSpec spec) {
        assertThat(verdict(spec)).isInstanceOf(Verdict.Passed.class);
    }

    @Override
    public void close() {
        rig.close();
        database.close();
    }
}
