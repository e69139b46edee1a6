package org.slipway.web.bench;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slipway.compute.container.LearnerContainer;

/** What the App tab shows instead of an app that does not answer. */
final class AppPages {
    private static final String PAGE = """
            <!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
            <meta name="color-scheme" content="light dark"><title>%1$s</title>
            <style>body{font:16px/1.6 system-ui,sans-serif;max-width:60ch;margin:12vh auto;padding:0 24px}h1{font-size:22px}code{font:.92em ui-monospace,monospace}</style>
            <h1>%1$s</h1><p>%2$s</p></html>
            """;

    private AppPages() {}

    static void nothingPublished(HttpServletRequest request, HttpServletResponse response, int port)
            throws IOException {
        write(
                request,
                response,
                "No container of yours publishes " + port,
                "Launch one with published port " + port + " in the Containers tab, then reload.");
    }

    static void notRunning(HttpServletRequest request, HttpServletResponse response, LearnerContainer container)
            throws IOException {
        write(
                request,
                response,
                "Nothing answers: " + escaped(container.name()) + " is not running",
                "Start it in the Containers tab, then reload. Its log tells why it stopped.");
    }

    static void nothingListens(
            HttpServletRequest request, HttpServletResponse response, LearnerContainer container, int target)
            throws IOException {
        write(
                request,
                response,
                "Nothing listens on " + target + " in " + escaped(container.name()),
                "The container runs, but its port " + target
                        + " refused the connection. Its program may still be starting, or it listens on another port: look at its log, and at the container port it was launched with.");
    }

    static void tooSlow(HttpServletRequest request, HttpServletResponse response, LearnerContainer container)
            throws IOException {
        write(
                request,
                response,
                escaped(container.name()) + " gave no answer in 30 seconds",
                "It accepted the connection and then said nothing. Its log may tell what it is busy with.");
    }

    static void tooMany(HttpServletRequest request, HttpServletResponse response) throws IOException {
        write(
                request,
                response,
                "Too many requests to your containers are under way",
                "At most " + AppTurns.MOST
                        + " are passed on at the same time. Close other tabs that show your app, then reload.");
    }

    /** @param title and text as HTML */
    private static void write(HttpServletRequest request, HttpServletResponse response, String title, String text)
            throws IOException {
        response.setStatus(HttpServletResponse.SC_BAD_GATEWAY);
        AppHeaders.sandbox(request, response);
        response.setContentType("text/html");
        response.setCharacterEncoding("UTF-8");
        response.getWriter().write(PAGE.formatted(title, text));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
