package org.slipway.web.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slipway.identity.SignedOut;

/** Ties browser sessions to accounts, each time under a new session id, and tells when a tie ends. */
@ApplicationScoped
class BrowserSessions {
    private static final String MARK = "slipway.account";

    private final Set<SignInMark> open = ConcurrentHashMap.newKeySet();
    private final Event<SignedOut> signedOut;

    @Inject
    BrowserSessions(Event<SignedOut> signedOut) {
        this.signedOut = signedOut;
    }

    Optional<SignInMark> mark(HttpServletRequest request) {
        return mark(request.getSession(false));
    }

    /** From the next request on, this browser session speaks for the account. */
    SignInMark open(HttpServletRequest request, long accountId, Set<String> groups) {
        Optional<SignInMark> before = mark(request);
        String formerId = request.getSession(true).getId();
        String id = request.changeSessionId();
        before.ifPresent(mark -> signedOut.fire(new SignedOut(mark.accountId(), formerId)));
        SignInMark mark = new SignInMark(accountId, groups, open);
        request.getSession().setAttribute(MARK, mark);
        if (id.equals(formerId)) {
            throw new IllegalStateException("the session id did not change at sign-in");
        }
        return mark;
    }

    /** Ends this browser's session with all that it holds. */
    void close(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            close(session);
        }
    }

    /** Ends the account's sessions in every browser but this one. */
    void closeOthers(HttpServletRequest request, long accountId) {
        String mine = request.getSession(true).getId();
        open.stream()
                .filter(mark -> mark.accountId() == accountId)
                .flatMap(mark -> mark.session().stream())
                .filter(session -> !session.getId().equals(mine))
                .toList()
                .forEach(this::close);
    }

    private void close(HttpSession session) {
        try {
            Optional<SignInMark> mark = mark(session);
            String id = session.getId();
            session.invalidate();
            mark.ifPresent(ended -> signedOut.fire(new SignedOut(ended.accountId(), id)));
        } catch (IllegalStateException gone) {
            // it has ended by itself meanwhile
        }
    }

    private static Optional<SignInMark> mark(@Nullable HttpSession session) {
        try {
            return Optional.ofNullable(session).map(one -> (SignInMark) one.getAttribute(MARK));
        } catch (IllegalStateException gone) {
            return Optional.empty(); // signed out by a request that ran beside this one
        }
    }
}
