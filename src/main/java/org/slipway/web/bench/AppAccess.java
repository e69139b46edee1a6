package org.slipway.web.bench;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.Principal;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.slipway.lab.BenchSession;
import org.slipway.lab.Sessions;

/** Who may look at an app: its owner, signed in; and the parts of a page that its owner has open. */
@ApplicationScoped
class AppAccess {
    /** What a browser says a request is for when the result would become a window of its own. */
    private static final Set<String> WINDOWS = Set.of("document");

    private final Sessions sessions;
    private final AppKeys keys;

    @Inject
    AppAccess(Sessions sessions, AppKeys keys) {
        this.sessions = sessions;
        this.keys = keys;
    }

    /** The session that the key belongs to; empty also when it is somebody else's, so that nobody learns which keys there are. */
    Optional<BenchSession> session(String key, HttpServletRequest request) {
        Principal principal = request.getUserPrincipal();
        if (principal != null) {
            long account = Long.parseLong(principal.getName());
            Optional<BenchSession> session = session(key, account);
            session.ifPresent(own -> keys.opened(key, account, request.getRemoteAddr()));
            return session;
        }
        if (!isPartOfPage(request)) {
            return Optional.empty();
        }
        OptionalLong owner = keys.owner(key, request.getRemoteAddr());
        return owner.isPresent() ? session(key, owner.getAsLong()) : Optional.empty();
    }

    private Optional<BenchSession> session(String key, long account) {
        return sessions.current(account).filter(BenchSession::isRunning).filter(own -> same(own.appKey(), key));
    }

    /** A page in the sandbox has an origin of its own, so to the browser its requests come from another site. */
    private static boolean isPartOfPage(HttpServletRequest request) {
        String purpose = request.getHeader("Sec-Fetch-Dest");
        return "cross-site".equals(request.getHeader("Sec-Fetch-Site"))
                && purpose != null
                && !WINDOWS.contains(purpose);
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
