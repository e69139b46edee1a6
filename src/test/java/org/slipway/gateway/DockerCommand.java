package org.slipway.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A docker command of this machine. The gateway is tested with every version that is here: what is on the PATH, and what
 * {@code docker/test prepare} has fetched where the PATH has one version only.
 */
public record DockerCommand(Path path, String version) {
    private static final Pattern VERSION = Pattern.compile("Docker version ([0-9]+(?:\\.[0-9]+)*)");

    /** One command of each version, the oldest first; empty where there is none. */
    public static List<DockerCommand> all() {
        return among(Stream.concat(onPath(), Stream.of(fetched())).toList());
    }

    static List<DockerCommand> among(Collection<Path> files) {
        return List.copyOf(files.stream()
                .filter(Files::isExecutable)
                .flatMap(file -> version(file).map(version -> new DockerCommand(file, version)).stream())
                .collect(Collectors.toMap(
                        command -> Arrays.stream(command.version.split("\\."))
                                .map(part -> String.format("%9s", part))
                                .collect(Collectors.joining(".")),
                        Function.identity(),
                        (first, second) -> first,
                        TreeMap::new))
                .values());
    }

    @Override
    public String toString() {
        return "docker " + version;
    }

    private static Stream<Path> onPath() {
        return Arrays.stream(
                        Optional.ofNullable(System.getenv("PATH")).orElse("").split(":"))
                .map(folder -> Path.of(folder, "docker"));
    }

    private static Path fetched() {
        return Optional.ofNullable(System.getenv("XDG_CACHE_HOME"))
                .map(Path::of)
                .orElse(Path.of(System.getProperty("user.home"), ".cache"))
                .resolve("slipway-test/clients/docker");
    }

    private static Optional<String> version(Path file) {
        try {
            Process process = new ProcessBuilder(file.toString(), "--version")
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            try (var said = process.inputReader()) {
                Matcher matcher = VERSION.matcher(said.lines().collect(Collectors.joining("\n")));
                return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(file + " does not run", e);
        }
    }
}
