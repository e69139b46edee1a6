package org.slipway.lab.grading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slipway.lab.check.AnswerCheck;
import org.slipway.lab.check.AnswerCheck.Expected;
import org.slipway.lab.check.AnswerCheck.Kind;
import org.slipway.lab.check.Decimal;
import org.slipway.lab.check.LiveValue;
import org.slipway.lab.check.LiveValue.Property;
import org.slipway.lab.check.LiveValue.Subject;
import org.slipway.lab.grading.Verdict.Failed;
import org.slipway.lab.grading.Verdict.Passed;

class AnswerTest {
    private final BenchOfFakes bench = new BenchOfFakes();

    @AfterEach
    void close() {
        bench.close();
    }

    private static AnswerCheck fixed(Kind kind, String right, boolean caseSensitive) {
        return new AnswerCheck(
                "Why?",
                kind,
                new Expected.Fixed(right),
                new Decimal("0.5"),
                "",
                List.of("Exited", "Running"),
                caseSensitive,
                "");
    }

    private static AnswerCheck live(Subject subject, String of, Property property, Kind kind, String unit) {
        return new AnswerCheck(
                "What?",
                kind,
                new Expected.Live(new LiveValue(subject, of, property)),
                new Decimal("0"),
                unit,
                List.of(),
                false,
                "");
    }

    private Verdict answered(AnswerCheck check, String typed) {
        bench.answers.put("it", typed);
        return bench.verdict(check);
    }

    private void right(AnswerCheck check, String... typed) {
        for (String one : typed) {
            assertThat(answered(check, one)).as(one).isInstanceOf(Passed.class);
        }
    }

    private void wrong(AnswerCheck check, String... typed) {
        for (String one : typed) {
            assertThat(answered(check, one)).as(one).isInstanceOf(Failed.class);
        }
    }

    @Test
    void anEmptyAnswerIsNotAnsweredYet() {
        AnswerCheck check = fixed(Kind.TEXT, "secret", false);
        assertThat(bench.failed(check).observed()).isEqualTo("not answered yet");
        bench.answers.put("it", "   ");
        assertThat(bench.failed(check).observed()).isEqualTo("not answered yet");
    }

    @Test
    void aWrongAnswerIsToldWithoutTheRightOne() {
        Failed failed = (Failed) answered(fixed(Kind.TEXT, "secret", false), "guess");
        assertThat(failed.observed()).isEqualTo("your answer is `guess`");
        assertThat(failed.expected() + failed.because()).doesNotContain("secret");
        bench.launch("web", "nginx").exit(137);
        Failed live = (Failed) answered(live(Subject.CONTAINER, "web", Property.EXIT_CODE, Kind.NUMBER, ""), "1");
        assertThat(live.because()).contains("docker inspect web", "State.ExitCode");
        assertThat(live.expected() + live.observed() + live.because()).doesNotContain("137");
    }

    @Test
    void textIsComparedWithoutBlanksAroundItAndAsTheLabWantsItsCase() {
        right(fixed(Kind.TEXT, "nginx", false), "nginx", " NGINX ");
        right(fixed(Kind.TEXT, "nginx", true), "nginx");
        wrong(fixed(Kind.TEXT, "nginx", true), "Nginx");
    }

    @Test
    void aNumberIsRightWithinItsTolerance() {
        right(fixed(Kind.NUMBER, "10", false), "10", "10.5", "9,5", " 10 ");
        wrong(fixed(Kind.NUMBER, "10", false), "10.51", "-10", "1e1");
        assertThat(((Failed) answered(fixed(Kind.NUMBER, "10", false), "ten")).because())
                .isEqualTo("Write a number, such as 12 or 0.5.");
    }

    @Test
    void aChoiceIsOneOfThoseThatThereAre() {
        right(fixed(Kind.CHOICE, "Exited", false), "Exited");
        wrong(fixed(Kind.CHOICE, "Exited", false), "Running", "Gone");
    }

    @Test
    void theRightAnswerIsLookedUpOnTheBenchAtTheMomentOfTheCheck() {
        AnswerCheck code = live(Subject.CONTAINER, "job", Property.EXIT_CODE, Kind.NUMBER, "");
        assertThat(((Failed) answered(code, "3")).observed()).contains("cannot be compared");
        var job = bench.launch("job", "busybox");
        assertThat(((Failed) answered(code, "0")).observed()).as("it runs").contains("cannot be compared");
        job.exit(3);
        right(code, "3");
        wrong(code, "0");
    }

    @Test
    void bytesAreCountedInTheUnitOfTheQuestion() {
        bench.launch("web", "nginx");
        right(live(Subject.CONTAINER, "web", Property.MEMORY_LIMIT, Kind.NUMBER, "MiB"), "128", "128 MiB", "128mib");
        wrong(live(Subject.CONTAINER, "web", Property.MEMORY_LIMIT, Kind.NUMBER, "MB"), "128");
        right(live(Subject.IMAGE, "nginx", Property.SIZE, Kind.NUMBER, "MB"), "1");
        right(live(Subject.IMAGE, "nginx", Property.LAYERS, Kind.NUMBER, ""), "1");
        right(live(Subject.NETWORK, "bridge", Property.MEMBERS, Kind.NUMBER, ""), "1");
    }

    @Test
    void anIdIsRightFromTwelveDigitsOn() {
        bench.built("site:1", 1_000, "", List.of("own"));
        AnswerCheck check = live(Subject.IMAGE, "site:1", Property.IMAGE_ID, Kind.TEXT, "");
        right(check, BenchOfFakes.ID, "sha256:" + BenchOfFakes.ID, BenchOfFakes.ID.substring(0, 12), "0123456789AB");
        wrong(check, BenchOfFakes.ID.substring(0, 11), BenchOfFakes.ID.substring(1), "site");
    }

    @Test
    void imagesStatesAddressesAndUsersAreThoseThatDockerShows() {
        var web = bench.launch("web", "nginx");
        right(live(Subject.CONTAINER, "web", Property.CONTAINER_IMAGE, Kind.TEXT, ""), "nginx", "nginx:latest");
        right(live(Subject.CONTAINER, "web", Property.STATUS, Kind.TEXT, ""), "running", "Running");
        right(live(Subject.CONTAINER, "web", Property.CONTAINER_USER, Kind.TEXT, ""), "root");
        right(live(Subject.CONTAINER, "web", Property.RESTART_COUNT, Kind.NUMBER, ""), "0");
        right(live(Subject.CONTAINER, "web", Property.CPUS, Kind.NUMBER, ""), "1");
        right(
                live(Subject.CONTAINER, "web", Property.IP_ADDRESS, Kind.TEXT, ""),
                bench.engine.inspect(web.id()).orElseThrow().address().orElseThrow());
    }
}
