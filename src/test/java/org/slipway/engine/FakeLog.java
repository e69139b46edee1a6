package org.slipway.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What a fake container has written; its followers hear of each line at once, on the writer's thread. */
public final class FakeLog {
    private final List<LogLine> lines = new ArrayList<>();
    private final List<LogSink> followers = new ArrayList<>();
    private boolean running;

    public void out(String text) {
        write(new LogLine(Instant.now(), false, text));
    }

    public void error(String text) {
        write(new LogLine(Instant.now(), true, text));
    }

    public synchronized void write(LogLine line) {
        lines.add(line);
        List.copyOf(followers).forEach(follower -> follower.line(line));
    }

    synchronized List<LogLine> lines() {
        return List.copyOf(lines);
    }

    synchronized Subscription follow(int last, LogSink sink) {
        lines.subList(Math.max(0, lines.size() - last), lines.size()).forEach(sink::line);
        if (!running) {
            sink.end();
            return () -> {};
        }
        followers.add(sink);
        return () -> leave(sink);
    }

    synchronized void begin() {
        running = true;
    }

    synchronized void end() {
        running = false;
        List<LogSink> told = List.copyOf(followers);
        followers.clear();
        told.forEach(LogSink::end);
    }

    private synchronized void leave(LogSink sink) {
        if (followers.remove(sink)) {
            sink.end();
        }
    }
}
