package org.slipway.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.SecurityContext;
import java.security.Principal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whoever sent the request at hand. */
@RequestScoped
public class CurrentAccount {
    private final SecurityContext security;
    private final Accounts accounts;
    private @Nullable Account found;

    @Inject
    CurrentAccount(SecurityContext security, Accounts accounts) {
        this.security = security;
        this.accounts = accounts;
    }

    public boolean signedIn() {
        return principal().isPresent();
    }

    /** The account's id; throws {@link NotSignedIn} when nobody is signed in. */
    public long id() {
        return principal().map(Principal::getName).map(Long::parseLong).orElseThrow(NotSignedIn::new);
    }

    /** The account, empty when nobody is signed in. */
    public Optional<Account> account() {
        if (found == null && signedIn()) {
            found = accounts.byId(id()).orElse(null);
        }
        return Optional.ofNullable(found);
    }

    private Optional<Principal> principal() {
        return Optional.ofNullable(security.getCallerPrincipal());
    }
}
