package org.slipway.web.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.CallerPrincipal;
import jakarta.security.enterprise.credential.RememberMeCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.Set;
import org.slipway.identity.Remembered;

/** Browsers that stay signed in beyond their session, by a cookie. */
@ApplicationScoped
class RememberedBrowsers {
    private static final System.Logger LOG = System.getLogger(RememberedBrowsers.class.getName());

    private final Remembered remembered;
    private final BrowserSessions sessions;

    @Inject
    RememberedBrowsers(Remembered remembered, BrowserSessions sessions) {
        this.remembered = remembered;
        this.sessions = sessions;
    }

    /** Signs in who holds a valid cookie, which is exchanged for a new one; the cookie is cleared when it is not valid. */
    Optional<SignInMark> recognise(HttpServletRequest request, HttpServletResponse response) {
        try {
            return RememberCookie.read(request).flatMap(token -> recognise(token, request, response));
        } catch (RuntimeException databaseDown) {
            LOG.log(Level.WARNING, () -> "remembered-browser-unchecked", databaseDown);
            return Optional.empty(); // the course can be read all the same, and the cookie is kept
        }
    }

    void remember(HttpServletRequest request, HttpServletResponse response, long accountId, Set<String> groups) {
        forget(request, response);
        String token = remembered.generateLoginToken(new CallerPrincipal(Long.toString(accountId)), groups);
        RememberCookie.write(request, response, token);
    }

    void forget(HttpServletRequest request, HttpServletResponse response) {
        RememberCookie.read(request).ifPresent(token -> {
            remembered.removeLoginToken(token);
            RememberCookie.clear(request, response);
        });
    }

    boolean holdsCookie(HttpServletRequest request) {
        return RememberCookie.read(request).isPresent();
    }

    void forgetAll(long accountId) {
        remembered.forgetAll(accountId);
    }

    private Optional<SignInMark> recognise(String token, HttpServletRequest request, HttpServletResponse response) {
        CredentialValidationResult result = remembered.validate(new RememberMeCredential(token));
        if (result.getStatus() != CredentialValidationResult.Status.VALID) {
            RememberCookie.clear(request, response);
            return Optional.empty();
        }
        remembered.follower(token).ifPresent(next -> RememberCookie.write(request, response, next));
        long accountId = Long.parseLong(result.getCallerPrincipal().getName());
        return Optional.of(sessions.open(request, accountId, result.getCallerGroups()));
    }
}
