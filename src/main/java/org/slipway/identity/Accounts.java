package org.slipway.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Makes and changes accounts. What is refused is an {@link AccountRefused} that names the field and says what to do. */
@ApplicationScoped
public class Accounts {
    /** Stands for the address of a guess at one's own password. */
    private static final String INSIDE = "account page";

    private final AccountStore store;
    private final Passwords passwords;
    private final SignInThrottle throttle;
    private final Clock clock;
    private final Event<AccountCreated> created;
    private final boolean signUpOpen;
    private final boolean guestsOpen;

    @Inject
    Accounts(
            AccountStore store,
            Passwords passwords,
            SignInThrottle throttle,
            Clock clock,
            Event<AccountCreated> created,
            @ConfigProperty(name = "slipway.signup", defaultValue = "true") boolean signUpOpen,
            @ConfigProperty(name = "slipway.guests", defaultValue = "true") boolean guestsOpen) {
        this.store = store;
        this.passwords = passwords;
        this.throttle = throttle;
        this.clock = clock;
        this.created = created;
        this.signUpOpen = signUpOpen;
        this.guestsOpen = guestsOpen;
    }

    /** Whether anyone may create an account. */
    public boolean signUpOpen() {
        return signUpOpen;
    }

    /** Whether anyone may try without an account. */
    public boolean guestsOpen() {
        return guestsOpen;
    }

    /** Creates a learner's account. */
    public Account register(String name, String password) {
        AccountName wanted = checked(name, password);
        return announced(AccountRow.named(wanted, passwords.hash(password), Role.LEARNER, clock.instant()));
    }

    /** Creates an account for someone who tries without one. */
    public Account guest() {
        if (!guestsOpen) {
            throw new AccountRefused("", "Trying without an account is switched off here. Sign in to use the bench.");
        }
        return announced(AccountRow.guest(clock.instant()));
    }

    /** Gives a guest a name and a password; the id stays, and all work with it. */
    public Account keep(long guestId, String name, String password) {
        AccountName wanted = checked(name, password);
        return store.keep(guestId, wanted, passwords.hash(password))
                .orElseThrow(() -> new AccountRefused("", "This account has a name already."));
    }

    /** Changes a password, knowing the old one; browsers that were remembered are the caller's to forget. */
    public void changePassword(long id, String oldPassword, String newPassword) {
        AccountRow row = store.byId(id).orElseThrow(NotSignedIn::new);
        String name = row.account().name();
        PasswordRules.check(newPassword, AccountName.typed(name));
        throttle.attempt(name, INSIDE).map(SignInResult.TooMany::new).ifPresent(tooMany -> {
            throw new AccountRefused("old", tooMany.words());
        });
        if (!passwords.matches(oldPassword, row.passwordHash())) {
            throw new AccountRefused("old", "This is not the password you have now.");
        }
        throttle.succeeded(name, INSIDE);
        store.changePassword(id, passwords.hash(newPassword));
    }

    public Optional<Account> byId(long id) {
        return store.byId(id).map(AccountRow::account);
    }

    /** The newest accounts first. */
    public List<AccountSummary> newest(int atMost) {
        return store.newest(atMost);
    }

    /** The id of the technical account for this purpose, made when it is asked for first. */
    public long technical(String purpose) {
        AccountName name = AccountName.technical(purpose);
        try {
            return store.byName(name)
                    .map(AccountRow::account)
                    .orElseGet(() -> store.add(AccountRow.technical(name, clock.instant())))
                    .id();
        } catch (AccountRefused madeMeanwhile) {
            return store.byName(name)
                    .map(AccountRow::account)
                    .orElseThrow(() -> madeMeanwhile)
                    .id();
        }
    }

    /** The ids of all technical accounts. */
    public List<Long> technical() {
        return store.technical();
    }

    private AccountName checked(String name, String password) {
        if (!signUpOpen) {
            throw new AccountRefused("", "Creating accounts is switched off here. Ask your instructor for one.");
        }
        AccountName wanted = AccountName.wanted(name);
        PasswordRules.check(password, wanted);
        return wanted;
    }

    /** Whoever creates an account is signed in with it. */
    private Account announced(AccountRow row) {
        row.signedIn(clock.instant());
        Account account = store.add(row);
        created.fire(new AccountCreated(account.id(), account.role()));
        return account;
    }
}
