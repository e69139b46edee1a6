package org.slipway.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who may come in by which door: every control here has a test that fails without it. */
@ExtendWith(Stage.class)
class DoorsIT {
    private final RunningPortal portal;
    private final Chromium chromium;

    DoorsIT(RunningPortal portal, Chromium chromium) {
        this.portal = portal;
        this.chromium = chromium;
    }

    @Test
    void aLearnerIsRefusedTheInstructorsPages() {
        try (BrowserContext person = chromium.person(Chromium.Screen.LIGHT)) {
            Learner learner = guest(person);
            Response answer = learner.page().navigate(portal.url("/instructor/"));
            assertThat(answer.status()).isEqualTo(403);
            Accessibility.holds(learner.page(), "refused");
        }
    }

    @Test
    void anAppIsShownToItsOwnerInASandboxAndToNobodyElse() {
        try (BrowserContext owner = chromium.person(Chromium.Screen.LIGHT);
                BrowserContext other = chromium.person(Chromium.Screen.LIGHT)) {
            Learner learner = guest(owner).starts().launches("nginx", "web").seesInTheApp("Welcome to nginx");
            String app = learner.appAddress();
            APIResponse own = owner.request().get(app);
            assertThat(own.status()).isEqualTo(200);
            assertThat(own.headers().get("content-security-policy"))
                    .startsWith("sandbox")
                    .doesNotContain("allow-same-origin");
            guest(other);
            assertThat(other.request().get(app).status()).isEqualTo(404);
            assertThat(chromium.person(Chromium.Screen.LIGHT).request().get(app).status())
                    .isEqualTo(404);
            learner.stopsTheBench();
            assertThat(owner.request().get(app).status()).isEqualTo(404);
        }
    }

    @Test
    void aTerminalIsNotOpenedFromAnotherSite() {
        try (BrowserContext person = chromium.person(Chromium.Screen.LIGHT)) {
            Learner learner = guest(person).starts();
            assertThat(handshake(person, Optional.of(portal.url("")))).isEqualTo(101);
            assertThat(handshake(person, Optional.of("https://elsewhere.example")))
                    .isEqualTo(403);
            assertThat(handshake(person, Optional.of("null"))).isEqualTo(403);
            assertThat(handshake(person, Optional.empty())).isEqualTo(403);
            learner.stopsTheBench();
        }
    }

    @Test
    void signingOutClosesTheTerminalInEveryTab() {
        try (BrowserContext person = chromium.person(Chromium.Screen.LIGHT)) {
            Learner learner = guest(person).starts();
            AtomicBoolean closed = new AtomicBoolean();
            Page second = person.newPage();
            second.onWebSocket(socket -> socket.onClose(gone -> closed.set(true)));
            new Learner(portal, second).opensTheDockerChapter().seesInTheTerminal("bench:~");
            learner.signsOut();
            second.waitForCondition(closed::get, new Page.WaitForConditionOptions().setTimeout(5_000));
        }
    }

    @Test
    void theSessionIdChangesAtSignIn() {
        try (BrowserContext person = chromium.person(Chromium.Screen.LIGHT)) {
            person.newPage().navigate(portal.url("/"));
            String before = cookie(person, "JSESSIONID");
            guest(person);
            assertThat(cookie(person, "JSESSIONID")).isNotEqualTo(before);
            assertThat(person.cookies()).allMatch(one -> one.httpOnly || one.name.equals("slipway-theme"));
        }
    }

    @Test
    void aPostWithoutAViewStateIsRefused() {
        try (BrowserContext person = chromium.person(Chromium.Screen.LIGHT)) {
            guest(person);
            APIResponse answer = person.request()
                    .post(
                            portal.url("/chapter/docker"),
                            RequestOptions.create().setForm(FormData.create().set("benchStart", "benchStart")));
            assertThat(answer.status()).isEqualTo(403);
        }
    }

    @Test
    void guessingIsSlowedDownTheSameForNamesThatExistAndThatDoNot() {
        try (BrowserContext person = chromium.person(Chromium.Screen.LIGHT)) {
            String known = lastAnswerOfGuessing(person.newPage(), "instructor");
            String unknown = lastAnswerOfGuessing(person.newPage(), "nobody-of-that-name");
            assertThat(known).contains("Too many tries").isEqualTo(unknown);
        }
    }

    private String lastAnswerOfGuessing(Page page, String name) {
        Learner guesser = new Learner(portal, page);
        for (int guess = 0; guess < 6; guess++) {
            guesser.triesToSignIn(name, "wrong password " + guess);
        }
        return page.locator("[role=alert]:visible").first().innerText().replaceAll("\\d+", "n");
    }

    private Learner guest(BrowserContext person) {
        return new Learner(portal, person.newPage()).triesWithoutAnAccount();
    }

    private int handshake(BrowserContext person, Optional<String> origin) {
        String cookies =
                person.cookies().stream().map(one -> one.name + "=" + one.value).collect(Collectors.joining("; "));
        WebSocket.Builder builder =
                HttpClient.newHttpClient().newWebSocketBuilder().header("Cookie", cookies);
        origin.ifPresent(site -> builder.header("Origin", site));
        try {
            builder.buildAsync(
                            URI.create(portal.url("/ws/terminal/workspace").replace("http:", "ws:")),
                            new WebSocket.Listener() {})
                    .join()
                    .abort();
            return 101;
        } catch (CompletionException refused) {
            if (refused.getCause() instanceof WebSocketHandshakeException answer) {
                return answer.getResponse().statusCode();
            }
            throw refused;
        }
    }

    private static String cookie(BrowserContext person, String name) {
        return person.cookies().stream()
                .filter(one -> one.name.equals(name))
                .map((Cookie one) -> one.value)
                .findFirst()
                .orElseThrow();
    }
}
