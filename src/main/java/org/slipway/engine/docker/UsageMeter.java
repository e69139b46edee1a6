package org.slipway.engine.docker;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slipway.engine.Usage;

/**
 * What containers use, from Docker's one-shot statistics. Docker's own percentages wait a second for a second sample; this keeps the last sample of each container instead, so the first answer tells no processor use and every later one the use since then.
 */
final class UsageMeter {
    /** Closer samples would show noise; two tabs that ask together get one answer. */
    private static final Duration SHORTEST = Duration.ofMillis(500);

    private static final Duration FORGOTTEN = Duration.ofMinutes(2);

    private final Calls calls;
    private final Map<String, Sample> samples = new ConcurrentHashMap<>();

    private record Sample(Instant at, long cpuNanos, double percent) {}

    UsageMeter(Calls calls) {
        this.calls = calls;
    }

    Optional<Usage> of(String container) {
        JsonNode statistics = calls.quickly(connection ->
                JsonAnswer.of(connection, "/containers/" + container + "/stats?stream=false&one-shot=true"));
        if (!statistics.path("memory_stats").has("usage")) {
            samples.remove(container);
            return Optional.empty();
        }
        JsonNode memory = statistics.path("memory_stats");
        return Optional.of(new Usage(
                percent(container, statistics),
                Math.max(0, memory.path("usage").asLong() - pageCache(memory.path("stats"))),
                memory.path("limit").asLong(),
                statistics.path("pids_stats").path("current").asInt()));
    }

    private double percent(String container, JsonNode statistics) {
        Instant now = Instant.parse(statistics.path("read").asText());
        long cpu = statistics
                .path("cpu_stats")
                .path("cpu_usage")
                .path("total_usage")
                .asLong();
        samples.values().removeIf(sample -> sample.at().isBefore(now.minus(FORGOTTEN)));
        Sample kept = samples.compute(container, (id, last) -> next(last, now, cpu));
        return kept == null ? 0 : kept.percent();
    }

    private static Sample next(@org.jspecify.annotations.Nullable Sample last, Instant now, long cpu) {
        if (last == null || cpu < last.cpuNanos()) {
            return new Sample(now, cpu, 0);
        }
        Duration between = Duration.between(last.at(), now);
        return between.compareTo(SHORTEST) < 0
                ? last
                : new Sample(now, cpu, 100.0 * (cpu - last.cpuNanos()) / between.toNanos());
    }

    /** What the kernel could give back at once, as {@code docker stats} subtracts it: first cgroup 1's name, then cgroup 2's. */
    private static long pageCache(JsonNode stats) {
        return stats.path("total_inactive_file")
                .asLong(stats.path("inactive_file").asLong(0));
    }
}
