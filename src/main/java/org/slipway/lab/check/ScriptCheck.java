package org.slipway.lab.check;

import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * A script of the lab's that judges a snapshot of the bench.
 *
 * @param name its file's name in the lab's folder
 * @param text what is run
 * @param with what of the bench the snapshot holds
 * @param files files that go into the snapshot
 * @param logs containers whose logs do
 */
public record ScriptCheck(
        String name, String text, Set<Part> with, List<FileToTake> files, List<String> logs, Duration timeout)
        implements CheckSpec {
    /** A part of the snapshot. */
    public enum Part {
        CONTAINERS,
        IMAGES,
        NETWORKS,
        VOLUMES
    }

    /** A file that goes into the snapshot; {@code in} is {@link FileCheck#WORKSPACE} or a container. */
    public record FileToTake(String in, String path) {}

    public ScriptCheck {
        with = Set.copyOf(with);
        files = List.copyOf(files);
        logs = List.copyOf(logs);
    }

    /** Whether Python runs it rather than Bash. */
    public boolean isPython() {
        return name.endsWith(".py");
    }

    @Override
    public String title() {
        return "What `" + name + "` asks of your bench";
    }

    @Override
    public ScriptCheck filled(Placeholders values) {
        return new ScriptCheck(
                name,
                values.fill(text),
                with,
                files.stream()
                        .map(file -> new FileToTake(values.fill(file.in()), values.fill(file.path())))
                        .toList(),
                logs.stream().map(values::fill).toList(),
                timeout);
    }
}
