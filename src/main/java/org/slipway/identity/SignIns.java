package org.slipway.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStoreHandler;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** Checks names and passwords, with a brake on guessing and one line in the log for each try. */
@ApplicationScoped
public class SignIns {
    private static final System.Logger LOG = System.getLogger(SignIns.class.getName());

    private final IdentityStoreHandler stores;
    private final SignInThrottle throttle;
    private final AccountStore accounts;
    private final Clock clock;

    @Inject
    SignIns(IdentityStoreHandler stores, SignInThrottle throttle, AccountStore accounts, Clock clock) {
        this.stores = stores;
        this.throttle = throttle;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** Tries a name and a password that came from this network address. */
    public SignInResult attempt(String name, String password, String address) {
        Optional<Duration> wait = throttle.attempt(name, address);
        if (wait.isPresent()) {
            LOG.log(Level.WARNING, () -> "sign-in-throttled name=\"" + LogText.of(name) + "\" address=" + address);
            return new SignInResult.TooMany(wait.get());
        }
        Optional<Account> account = checked(name, password);
        if (account.isEmpty()) {
            LOG.log(Level.WARNING, () -> "sign-in-refused name=\"" + LogText.of(name) + "\" address=" + address);
            return new SignInResult.Wrong();
        }
        throttle.succeeded(name, address);
        long id = account.get().id();
        accounts.signedIn(id, clock.instant());
        LOG.log(Level.INFO, () -> "signed-in account=" + id + " address=" + address);
        return new SignInResult.Welcome(account.get());
    }

    private Optional<Account> checked(String name, String password) {
        CredentialValidationResult result = stores.validate(new UsernamePasswordCredential(name, password));
        if (result.getStatus() != CredentialValidationResult.Status.VALID) {
            return Optional.empty();
        }
        return accounts.byId(Long.parseLong(result.getCallerPrincipal().getName()))
                .map(AccountRow::account);
    }
}
