package org.slipway.compute.container;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** Control groups where systemd keeps them: a slice for each session, whose limits systemd is told. */
final class SystemdSlices implements ControlGroups {
    private static final long PATIENCE_SECONDS = 10;

    /** Runs systemctl with these words; throws when it fails. */
    interface Systemctl {
        void run(List<String> words) throws IOException;
    }

    private final String instance;
    private final Systemctl systemctl;
    private final Set<String> made = ConcurrentHashMap.newKeySet();

    /** A dash in a slice's name begins a slice within, so the instance has none here. */
    SystemdSlices(String instance, Systemctl systemctl) {
        this.instance = instance.replaceAll("[^A-Za-z0-9]", "");
        this.systemctl = systemctl;
    }

    @Override
    public void make(String session, Quotas quotas) throws IOException {
        String slice = name(session);
        systemctl.run(List.of("start", slice));
        systemctl.run(List.of(
                "set-property",
                "--runtime",
                slice,
                "MemoryMax=" + quotas.memory(),
                "MemorySwapMax=0",
                "CPUQuota=" + Math.round(quotas.cpus() * 100) + "%",
                "TasksMax=" + quotas.processes()));
        made.add(session);
    }

    @Override
    public String name(String session) {
        return "slipway-" + instance + "-" + session + ".slice";
    }

    @Override
    public boolean isThere(String session) {
        return made.contains(session);
    }

    @Override
    public void remove(String session) throws IOException {
        systemctl.run(List.of("stop", name(session)));
        made.remove(session);
    }

    /** Those of this portal's life; systemd itself forgets empty slices at its next start. */
    @Override
    public Set<String> sessions() {
        return new HashSet<>(made);
    }

    static void command(List<String> words) throws IOException {
        List<String> command = new ArrayList<>(List.of("systemctl", "--quiet", "--no-ask-password"));
        command.addAll(words);
        Process running = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            if (!running.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) || running.exitValue() != 0) {
                throw new IOException("systemctl " + String.join(" ", words) + " failed");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } finally {
            running.destroyForcibly();
        }
    }
}
