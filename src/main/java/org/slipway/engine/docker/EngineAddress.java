package org.slipway.engine.docker;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where the engine listens, found as the Docker command line finds it: DOCKER_HOST, else the current context, else the default socket.
 *
 * @param host unix://, tcp:// or npipe:// address
 * @param certificates folder of ca.pem, cert.pem and key.pem when the connection is encrypted
 * @param trouble why this address cannot be used, in words for whoever runs the server; empty for a good one
 */
record EngineAddress(URI host, Optional<Path> certificates, Optional<String> trouble) {
    private static final URI DEFAULT = URI.create("unix:///var/run/docker.sock");
    private static final List<String> SPOKEN = List.of("unix", "tcp", "npipe");

    static EngineAddress of(String host) {
        return of(host, Optional.empty());
    }

    /** Follows the command line's conventions in this environment and home folder. */
    static EngineAddress resolve(Map<String, String> environment, Path home) {
        String host = environment.getOrDefault("DOCKER_HOST", "");
        if (!host.isBlank()) {
            return of(host.strip(), certificates(environment, home));
        }
        Path folder = Optional.ofNullable(environment.get("DOCKER_CONFIG"))
                .filter(named -> !named.isBlank())
                .map(Path::of)
                .orElse(home.resolve(".docker"));
        String context = environment.getOrDefault("DOCKER_CONTEXT", "").strip();
        try {
            String current = context.isEmpty() ? currentContext(folder) : context;
            return current.isEmpty() || current.equals("default") ? of(DEFAULT.toString()) : context(folder, current);
        } catch (IOException e) {
            return unusable("The Docker context cannot be read: " + e.getMessage()
                    + ". Set DOCKER_HOST, or choose another context.");
        }
    }

    private static EngineAddress of(String host, Optional<Path> certificates) {
        try {
            URI address = URI.create(host);
            if ("ssh".equals(address.getScheme())) {
                return unusable("Slipway does not speak ssh:// to a Docker engine (" + host
                        + "). Give it a unix:// or tcp:// address in DOCKER_HOST.");
            }
            if (address.getScheme() == null || !SPOKEN.contains(address.getScheme())) {
                return unusable("“" + host
                        + "” is no address of a Docker engine. Give DOCKER_HOST a unix:// or tcp:// address.");
            }
            return new EngineAddress(address, certificates, Optional.empty());
        } catch (IllegalArgumentException e) {
            return unusable(
                    "“" + host + "” is no address of a Docker engine. Give DOCKER_HOST a unix:// or tcp:// address.");
        }
    }

    private static EngineAddress unusable(String trouble) {
        return new EngineAddress(DEFAULT, Optional.empty(), Optional.of(trouble));
    }

    private static Optional<Path> certificates(Map<String, String> environment, Path home) {
        if (environment.getOrDefault("DOCKER_TLS_VERIFY", "").isBlank()) {
            return Optional.empty();
        }
        String folder = environment.getOrDefault("DOCKER_CERT_PATH", "");
        return Optional.of(folder.isBlank() ? home.resolve(".docker") : Path.of(folder));
    }

    private static String currentContext(Path folder) throws IOException {
        Path config = folder.resolve("config.json");
        return Files.isRegularFile(config) ? read(config).path("currentContext").asText("") : "";
    }

    private static EngineAddress context(Path folder, String name) throws IOException {
        String id = sha256(name);
        Path meta = folder.resolve("contexts/meta").resolve(id).resolve("meta.json");
        if (!Files.isRegularFile(meta)) {
            return unusable("There is no Docker context named " + name + ". Choose another one, or set DOCKER_HOST.");
        }
        String host = read(meta).path("Endpoints").path("docker").path("Host").asText("");
        Path keys = folder.resolve("contexts/tls").resolve(id).resolve("docker");
        return of(host, Files.isDirectory(keys) ? Optional.of(keys) : Optional.empty());
    }

    private static JsonNode read(Path file) throws IOException {
        return new ObjectMapper().readTree(Files.readString(file));
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
