package org.slipway.web.account;

import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionBindingEvent;
import jakarta.servlet.http.HttpSessionBindingListener;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a browser session carries while someone is signed in; it lists itself among the open ones as long as its session lives. */
final class SignInMark implements HttpSessionBindingListener {
    private final long accountId;
    private final Set<String> groups;
    private final Set<SignInMark> open;
    private volatile @Nullable HttpSession session;

    SignInMark(long accountId, Set<String> groups, Set<SignInMark> open) {
        this.accountId = accountId;
        this.groups = groups;
        this.open = open;
    }

    long accountId() {
        return accountId;
    }

    Set<String> groups() {
        return groups;
    }

    Optional<HttpSession> session() {
        return Optional.ofNullable(session);
    }

    @Override
    public void valueBound(HttpSessionBindingEvent event) {
        session = event.getSession();
        open.add(this);
    }

    @Override
    public void valueUnbound(HttpSessionBindingEvent event) {
        open.remove(this);
    }
}
