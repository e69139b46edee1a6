package org.slipway.web.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.CallerPrincipal;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;

/** Says on each request who sent it: by the browser session, else by the cookie of a browser that stays signed in. */
@ApplicationScoped
class Door implements HttpAuthenticationMechanism {
    private final BrowserSessions sessions;
    private final RememberedBrowsers remembered;

    @Inject
    Door(BrowserSessions sessions, RememberedBrowsers remembered) {
        this.sessions = sessions;
        this.remembered = remembered;
    }

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        if (!context.isProtected() && request.getServletPath().startsWith("/jakarta.faces.resource/")) {
            return context.doNothing(); // style sheets and scripts are for everybody
        }
        Optional<SignInMark> mark = sessions.mark(request).or(() -> remembered.recognise(request, response));
        if (mark.isPresent()) {
            CallerPrincipal caller =
                    new CallerPrincipal(Long.toString(mark.get().accountId()));
            return context.notifyContainerAboutLogin(caller, mark.get().groups());
        }
        if (context.isProtected()) {
            return context.redirect(request.getContextPath() + "/signin?next=" + ReturnPath.encoded(request));
        }
        return context.doNothing();
    }
}
