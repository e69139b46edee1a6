package org.slipway.lab;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A session as it is stored. */
@Entity
@Table(name = "lab_session")
class SessionRow {
    @Id
    @Column(name = "id")
    private String id;

    @Column(name = "account_id", nullable = false)
    private long accountId;

    @Column(name = "running_account")
    private @Nullable Long runningAccount;

    @Column(name = "lab", nullable = false)
    private String lab;

    @Column(name = "version", nullable = false)
    private String version;

    @Column(name = "parameters", nullable = false, length = 4000)
    private String parameters;

    @Column(name = "app_key", nullable = false)
    private String appKey;

    @Column(name = "started", nullable = false)
    private Instant started;

    @Column(name = "ends_at", nullable = false)
    private Instant endsAt;

    @Column(name = "extensions", nullable = false)
    private int extensions;

    @Column(name = "last_seen", nullable = false)
    private Instant lastSeen;

    @Column(name = "ended")
    private @Nullable Instant ended;

    @Column(name = "ended_why", length = 400)
    private @Nullable String endedWhy;

    /** For Hibernate. */
    protected SessionRow() {}

    SessionRow(String id, long accountId, Lab lab, Map<String, String> parameters, String appKey, Instant now) {
        this.id = id;
        this.accountId = accountId;
        this.runningAccount = accountId;
        this.lab = lab.id();
        this.version = lab.version();
        this.parameters = lines(parameters);
        this.appKey = appKey;
        this.started = now.truncatedTo(ChronoUnit.MICROS); // as precise as the database keeps it
        this.endsAt = started.plusSeconds(60L * lab.minutes());
        this.lastSeen = started;
    }

    private static String lines(Map<String, String> parameters) {
        return new TreeMap<>(parameters)
                .entrySet().stream()
                        .map(entry -> entry.getKey() + "=" + entry.getValue())
                        .collect(Collectors.joining("\n"));
    }

    void adopt(Lab newer, Map<String, String> values) {
        this.version = newer.version();
        this.parameters = lines(values);
    }

    String id() {
        return id;
    }

    long accountId() {
        return accountId;
    }

    String lab() {
        return lab;
    }

    String version() {
        return version;
    }

    Map<String, String> parameters() {
        return parameters
                .lines()
                .filter(line -> line.contains("="))
                .collect(Collectors.toMap(
                        line -> line.substring(0, line.indexOf('=')), line -> line.substring(line.indexOf('=') + 1)));
    }

    String appKey() {
        return appKey;
    }

    Instant started() {
        return started;
    }

    Instant endsAt() {
        return endsAt;
    }

    int extensions() {
        return extensions;
    }

    Instant lastSeen() {
        return lastSeen;
    }

    Optional<Instant> ended() {
        return Optional.ofNullable(ended);
    }

    Optional<String> endedWhy() {
        return Optional.ofNullable(endedWhy);
    }

    void extend(Instant until) {
        this.endsAt = until;
        this.extensions++;
    }

    void seen(Instant at) {
        this.lastSeen = at;
    }

    void end(Instant at, String why) {
        this.runningAccount = null;
        this.ended = at;
        this.endedWhy = why;
    }
}
