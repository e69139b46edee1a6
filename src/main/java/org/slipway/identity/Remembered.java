package org.slipway.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.CallerPrincipal;
import jakarta.security.enterprise.credential.RememberMeCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.RememberMeIdentityStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The browsers that stay signed in. A token is good for {@link #LIFE}; each use brings a follower, and the follower's first use ends the
 * token before it. So a reply that is lost on its way costs nobody the account, and a guest's browser is the only key to a guest's work.
 */
@ApplicationScoped
public class Remembered implements RememberMeIdentityStore {
    public static final Duration LIFE = Duration.ofDays(30);

    private final RememberedStore store;
    private final Accounts accounts;
    private final Clock clock;

    @Inject
    Remembered(RememberedStore store, Accounts accounts, Clock clock) {
        this.store = store;
        this.accounts = accounts;
        this.clock = clock;
    }

    @Override
    public CredentialValidationResult validate(RememberMeCredential credential) {
        return store.use(new Token(credential.getToken()).hash(), clock.instant())
                .flatMap(row -> accounts.byId(row.accountId()))
                .map(Credentials::valid)
                .orElse(CredentialValidationResult.INVALID_RESULT);
    }

    /** A token for a browser that was not remembered before. */
    @Override
    public String generateLoginToken(CallerPrincipal principal, Set<String> groups) {
        Token token = Token.fresh();
        store.dropExpired(clock.instant());
        store.add(row(Long.parseLong(principal.getName()), UUID.randomUUID().toString(), token));
        return token.text();
    }

    /** The token that follows a valid one; empty when it is not valid (any more). */
    public Optional<String> follower(String token) {
        String former = new Token(token).hash();
        return store.use(former, clock.instant()).map(row -> {
            Token next = Token.fresh();
            store.follow(row(row.accountId(), row.family(), next), former);
            return next.text();
        });
    }

    /** Forgets the browser that holds this token. */
    @Override
    public void removeLoginToken(String token) {
        store.forget(new Token(token).hash());
    }

    /** Forgets every browser of an account. */
    public void forgetAll(long accountId) {
        store.forgetAll(accountId);
    }

    private RememberedRow row(long accountId, String family, Token token) {
        Instant now = clock.instant();
        return new RememberedRow(accountId, family, token.hash(), now, now.plus(LIFE));
    }
}
