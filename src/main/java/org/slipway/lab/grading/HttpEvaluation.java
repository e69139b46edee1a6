package org.slipway.lab.grading;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpTimeoutException;
import java.util.Optional;
import org.slipway.compute.container.LearnerContainer;
import org.slipway.compute.container.LearnerContainer.Status;
import org.slipway.lab.check.HttpCheck;
import org.slipway.lab.grading.Verdict.Failed;
import org.slipway.lab.grading.Verdict.Passed;

/**
 * Asks one of the learner's containers over HTTP, from the portal and at the container's own address: {@code localhost} stands for whatever publishes the port there, any other host is a container's name.
 */
final class HttpEvaluation {
    private record Target(LearnerContainer container, int port) {}

    private final GradedBench bench;
    private final Facts facts;
    private final HttpAsker asker;

    HttpEvaluation(GradedBench bench, Facts facts, HttpAsker asker) {
        this.bench = bench;
        this.facts = facts;
        this.asker = asker;
    }

    Verdict of(HttpCheck check) {
        URI url = URI.create(check.url());
        Optional<Target> target = target(url);
        if (target.isEmpty()) {
            return nobody(check, url);
        }
        LearnerContainer container = target.get().container();
        Optional<String> address = container.address();
        if (container.status() != Status.RUNNING || address.isEmpty()) {
            return new Failed(
                    expected(check),
                    "nothing answers: `" + container.name() + "` " + facts.state(container),
                    facts.statusLine(container));
        }
        return asked(check, container, at(url, address.get(), target.get().port()), target.get());
    }

    private static boolean local(URI url) {
        return "localhost".equals(url.getHost()) || "127.0.0.1".equals(url.getHost());
    }

    private static int port(URI url) {
        return url.getPort() < 0 ? 80 : url.getPort();
    }

    private Optional<Target> target(URI url) {
        if (local(url)) {
            return bench.publishing(port(url))
                    .flatMap(container ->
                            container.publishing(port(url)).map(port -> new Target(container, port.target())));
        }
        return bench.named(url.getHost()).map(container -> new Target(container, port(url)));
    }

    private Verdict nobody(HttpCheck check, URI url) {
        return local(url)
                ? new Failed(expected(check), "nothing publishes port " + port(url), facts.ports())
                : new Failed(
                        expected(check),
                        "there is no container named `" + url.getHost() + "`",
                        facts.missing(url.getHost()));
    }

    private static URI at(URI url, String address, int port) {
        String path = url.getRawPath().isEmpty() ? "/" : url.getRawPath();
        String query = url.getRawQuery() == null ? "" : "?" + url.getRawQuery();
        return URI.create(
                "http://" + (address.contains(":") ? "[" + address + "]" : address) + ":" + port + path + query);
    }

    private Verdict asked(HttpCheck check, LearnerContainer container, URI address, Target target) {
        try {
            HttpAnswer answer = asker.ask(address);
            return judged(check, container, answer);
        } catch (HttpTimeoutException slow) {
            return new Failed(
                    expected(check),
                    "no answer within " + HttpAsker.TIME.toSeconds() + " s",
                    "`" + container.name() + "` takes connections on " + target.port() + " but does not answer"
                            + facts.lastLine(container));
        } catch (ConnectException refused) {
            return new Failed(
                    expected(check),
                    "connection refused",
                    "`" + container.name() + "` publishes " + Facts.published(container)
                            + ", and nothing in it listens on " + target.port() + facts.lastLine(container));
        } catch (IOException noHttp) {
            return new Failed(
                    expected(check),
                    "the connection broke before a whole answer came",
                    "what listens on " + target.port() + " in `" + container.name()
                            + "` does not speak HTTP as expected" + facts.lastLine(container));
        }
    }

    private Verdict judged(HttpCheck check, LearnerContainer container, HttpAnswer answer) {
        if (answer.status() != check.status()) {
            return new Failed(
                    expected(check),
                    "`" + container.name() + "` answered with " + answer.status(),
                    "the answer starts with `" + Facts.shortened(answer.body()) + "`" + facts.lastLine(container));
        }
        if (!check.body().fits(answer.body())) {
            return new Failed(
                    expected(check),
                    "`" + container.name() + "` answered with " + answer.status() + ", without "
                            + check.body().words(),
                    "the answer starts with `" + Facts.shortened(answer.body()) + "`");
        }
        return new Passed("`" + container.name() + "` answered with " + answer.status()
                + (check.body().isAny() ? "." : " and " + check.body().words() + "."));
    }

    private static String expected(HttpCheck check) {
        return "`" + check.url() + "` answers with " + check.status()
                + (check.body().isAny() ? "" : " and " + check.body().words());
    }
}
