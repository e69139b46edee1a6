package org.slipway.lab.format;

import java.net.URI;
import org.slipway.lab.check.ExecCheck;
import org.slipway.lab.check.FileCheck;
import org.slipway.lab.check.HttpCheck;
import org.slipway.lab.check.LogsCheck;

/** The keys of {@code http}, {@code logs}, {@code file} and {@code exec} checks. */
final class TalkKeys {
    private static final Key.Must<String> URL = Key.must(
            "url", Values.text(), "http://localhost:{{port}}/ for a published port, http://web/ for a container.");
    private static final Key.May<Integer> STATUS =
            Key.may("status", Values.whole(100, 599), "The status it must answer with; 200 without this key.");
    private static final Key.Must<String> CONTAINER =
            Key.must("container", Values.text(), "The container whose log it is.");
    private static final Key.May<Integer> LAST =
            Key.may("last", Values.whole(1, 1000), "How many lines from its end are looked at; 200 without this key.");
    private static final Key.Must<String> IN = Key.must("in", Values.text(), "workspace, or a container's name.");
    private static final Key.Must<String> PATH = Key.must("path", Values.path(), "The file's path there.");
    private static final Key.May<Boolean> EXISTS =
            Key.may("exists", Values.flag(), "Whether it must be there; true without this key.");
    private static final Key.Must<String> COMMAND = Key.must(
            "command", Values.text(), "A shell command, run in the workspace as a user that is not the learner.");
    private static final Key.May<Integer> EXIT =
            Key.may("exit", Values.whole(0, 255), "The exit code it must end with; 0 without this key.");

    static final Form HTTP = Form.of(
            "An answer over HTTP from one of the learner's containers.",
            URL,
            STATUS,
            Contents.CONTAINS,
            Contents.MATCHES);
    static final Form LOGS =
            Form.of("A line of a container's log.", CONTAINER, Contents.CONTAINS, Contents.MATCHES, LAST);
    static final Form FILE = Form.of(
            "A file, read from outside; nothing is run.", IN, PATH, EXISTS, Contents.CONTAINS, Contents.MATCHES);
    static final Form EXEC = Form.of("A command in the workspace.", COMMAND, EXIT, Contents.CONTAINS, Contents.MATCHES);

    private TalkKeys() {}

    static HttpCheck http(Node node) {
        String url = URL.of(node);
        try {
            URI address = URI.create(Places.filledAnyhow(url));
            if (!"http".equals(address.getScheme()) || address.getHost() == null) {
                throw new IllegalArgumentException(url);
            }
        } catch (IllegalArgumentException notAnAddress) {
            throw node.fault("url", "`url` must look like http://localhost:{{port}}/ or http://web/");
        }
        return new HttpCheck(url, STATUS.of(node).orElse(200), Contents.of(node));
    }

    static LogsCheck logs(Node node) {
        return new LogsCheck(
                CONTAINER.of(node), Contents.some(node), LAST.of(node).orElse(200));
    }

    static FileCheck file(Node node) {
        return new FileCheck(IN.of(node), PATH.of(node), EXISTS.of(node).orElse(true), Contents.of(node));
    }

    static ExecCheck exec(Node node) {
        return new ExecCheck(COMMAND.of(node), EXIT.of(node).orElse(0), Contents.of(node));
    }
}
