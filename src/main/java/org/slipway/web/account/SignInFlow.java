package org.slipway.web.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.event.Event;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.slipway.identity.Account;
import org.slipway.identity.SignedIn;

/** What the pages do with the browser of whoever signs in or out: new session id, cookie, and on to the next page. */
@RequestScoped
class SignInFlow {
    private final BrowserSessions sessions;
    private final RememberedBrowsers remembered;
    private final Event<SignedIn> signedIn;

    @Inject
    SignInFlow(BrowserSessions sessions, RememberedBrowsers remembered, Event<SignedIn> signedIn) {
        this.sessions = sessions;
        this.remembered = remembered;
        this.signedIn = signedIn;
    }

    void enter(Account account, boolean remember) {
        sessions.open(request(), account.id(), account.role().groups());
        if (remember) {
            remembered.remember(
                    request(), response(), account.id(), account.role().groups());
        } else {
            remembered.forget(request(), response());
        }
        signedIn.fire(new SignedIn(account.id()));
    }

    /** Lets someone in who is not in yet; pressed twice, the second press finds the first one's account. */
    void enterOnce(Supplier<Account> account) {
        synchronized (request().getSession(true)) {
            if (sessions.mark(request()).isEmpty()) {
                enter(account.get(), true);
            }
        }
    }

    void leave() {
        remembered.forget(request(), response());
        sessions.close(request());
    }

    /** After a password change: this browser stays, under a new id, every other has to sign in again. */
    void renew(Account account) {
        boolean remember = remembered.holdsCookie(request());
        remembered.forgetAll(account.id());
        sessions.closeOthers(request(), account.id());
        enter(account, remember);
    }

    String address() {
        return request().getRemoteAddr();
    }

    Optional<String> asked(String parameter) {
        return Optional.ofNullable(request().getParameter(parameter));
    }

    String here() {
        return ReturnPath.here(request());
    }

    void goTo(String path) {
        try {
            external().redirect(request().getContextPath() + path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void tooMany(Duration left) {
        response().setStatus(429);
        response().setHeader("Retry-After", Long.toString(left.toSeconds() + 1));
    }

    private static HttpServletRequest request() {
        return (HttpServletRequest) external().getRequest();
    }

    private static HttpServletResponse response() {
        return (HttpServletResponse) external().getResponse();
    }

    private static ExternalContext external() {
        return FacesContext.getCurrentInstance().getExternalContext();
    }
}
