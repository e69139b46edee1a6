package org.slipway.engine;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.slipway.engine.EngineRefused.Reason;

/** What commands do in a fake engine's containers; the rule added last is asked first. An exec that no rule knows ends with 127. */
public final class FakeBehaviour {
    private final List<BiFunction<FakeSandbox, ExecSpec, Optional<ExecResult>>> answers = new CopyOnWriteArrayList<>();
    private final List<Consumer<FakeSandbox>> starts = new CopyOnWriteArrayList<>();
    private final List<BiConsumer<FakeSandbox, String>> writes = new CopyOnWriteArrayList<>();
    private final List<ExecSpec> asked = new CopyOnWriteArrayList<>();
    private final Set<String> absent = new HashSet<>();
    private volatile BiFunction<SandboxSpec, byte[], ExecResult> runs =
            (spec, input) -> new ExecResult(127, "", "no rule for this run", false, false);
    private BiConsumer<FakeTerminal, String> typing = (terminal, text) -> terminal.show(text);

    /** Commands that begin with this word cannot be started. */
    public void cannotStart(String word) {
        absent.add(word);
    }

    /** Execs that fit are answered so. */
    public void answer(Predicate<ExecSpec> fits, ExecResult result) {
        answer((sandbox, spec) -> fits.test(spec) ? Optional.of(result) : Optional.empty());
    }

    /** Execs of exactly this command print this and end with 0. */
    public void answer(List<String> command, String stdout) {
        answer(spec -> spec.command().equals(command), new ExecResult(0, stdout, "", false, false));
    }

    public void answer(BiFunction<FakeSandbox, ExecSpec, Optional<ExecResult>> rule) {
        answers.add(0, rule);
    }

    /** Runs whenever a container starts. */
    public void whenStarted(Consumer<FakeSandbox> action) {
        starts.add(action);
    }

    /** Runs whenever a file is written into a container, with its path. */
    public void whenWritten(BiConsumer<FakeSandbox, String> action) {
        writes.add(action);
    }

    /** Runs are answered so; what they were given can be looked into. */
    public void answerRun(BiFunction<SandboxSpec, byte[], ExecResult> rule) {
        runs = rule;
    }

    ExecResult answerRun(SandboxSpec spec, byte[] input) {
        return runs.apply(spec, input);
    }

    /** What terminals do with what is typed; they echo it unless told otherwise. */
    public void whenTyped(BiConsumer<FakeTerminal, String> action) {
        typing = action;
    }

    /** The execs so far, oldest first. */
    public List<ExecSpec> asked() {
        return List.copyOf(asked);
    }

    void refuseStart(List<String> command) {
        if (!command.isEmpty() && absent.contains(command.get(0))) {
            throw new EngineRefused(Reason.CANNOT_START, command.get(0) + ": No such file or directory");
        }
    }

    void started(FakeSandbox sandbox) {
        starts.forEach(action -> action.accept(sandbox));
    }

    void written(FakeSandbox sandbox, String path) {
        writes.forEach(action -> action.accept(sandbox, path));
    }

    void typed(FakeTerminal terminal, String text) {
        typing.accept(terminal, text);
    }

    ExecResult answer(FakeSandbox sandbox, ExecSpec spec) {
        asked.add(spec);
        ExecResult whole = new ArrayList<>(answers)
                .stream()
                        .flatMap(rule -> rule.apply(sandbox, spec).stream())
                        .findFirst()
                        .orElseGet(() -> new ExecResult(
                                127, "", "sh: 1: exec: " + spec.command().get(0) + ": not found\n", false, false));
        return cut(whole, spec.outputLimit());
    }

    private static ExecResult cut(ExecResult whole, int limit) {
        String out = cut(whole.stdout(), limit);
        String error = cut(whole.stderr(), limit);
        boolean shorter = !out.equals(whole.stdout()) || !error.equals(whole.stderr());
        return new ExecResult(whole.exitCode(), out, error, whole.timedOut(), whole.truncated() || shorter);
    }

    private static String cut(String text, int limit) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return new String(bytes, 0, Math.min(limit, bytes.length), StandardCharsets.UTF_8);
    }
}
