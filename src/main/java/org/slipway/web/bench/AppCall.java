package org.slipway.web.bench;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import org.slipway.compute.container.LearnerContainer;

/** One request passed on to a container and its answer passed back, as a stream both ways. */
final class AppCall {
    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final Duration ANSWER = Duration.ofSeconds(30);

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(CONNECT)
            .build();

    void pass(
            URI upstream,
            AppRoute route,
            LearnerContainer container,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        HttpRequest.Builder builder =
                HttpRequest.newBuilder(upstream).timeout(ANSWER).method(request.getMethod(), body(request));
        AppHeaders.up(request, builder, route);
        HttpResponse<InputStream> answer;
        try {
            answer = client.send(builder.build(), HttpResponse.BodyHandlers.ofInputStream());
        } catch (ConnectException refused) {
            AppPages.nothingListens(request, response, container, upstream.getPort());
            return;
        } catch (HttpTimeoutException slow) {
            AppPages.tooSlow(request, response, container);
            return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("The portal is stopping");
        } catch (IOException garbled) {
            AppPages.nothingListens(request, response, container, upstream.getPort());
            return;
        }
        try (InputStream body = answer.body()) {
            response.setStatus(answer.statusCode());
            AppHeaders.down(answer.headers(), response, route, upstream, String.valueOf(request.getHeader("Host")));
            AppHeaders.sandbox(request, response);
            copy(body, response);
        }
    }

    private static BodyPublisher body(HttpServletRequest request) throws IOException {
        long length = request.getContentLengthLong();
        if (length > 0) {
            InputStream stream = request.getInputStream();
            return BodyPublishers.fromPublisher(BodyPublishers.ofInputStream(() -> stream), length);
        }
        if (length < 0 && request.getHeader("Transfer-Encoding") != null) {
            InputStream stream = request.getInputStream();
            return BodyPublishers.ofInputStream(() -> stream);
        }
        return BodyPublishers.noBody();
    }

    /** Flushed at every piece: a page that streams is to be seen streaming. */
    private static void copy(InputStream from, HttpServletResponse to) throws IOException {
        byte[] buffer = new byte[16 * 1024];
        for (int read = from.read(buffer); read >= 0; read = from.read(buffer)) {
            to.getOutputStream().write(buffer, 0, read);
            if (from.available() == 0) {
                to.flushBuffer();
            }
        }
    }
}
