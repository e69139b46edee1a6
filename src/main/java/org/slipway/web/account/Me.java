package org.slipway.web.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.slipway.identity.Account;
import org.slipway.identity.CurrentAccount;
import org.slipway.identity.Role;

/** Whoever looks at the page. */
@Named("me")
@RequestScoped
public class Me {
    private final CurrentAccount current;

    @Inject
    Me(CurrentAccount current) {
        this.current = current;
    }

    public boolean isSignedIn() {
        return current.account().isPresent();
    }

    /** Empty when nobody is signed in. */
    public String getName() {
        return current.account().map(Account::name).orElse("");
    }

    /** One or two letters that stand for the name. */
    public String getInitials() {
        return initials(getName());
    }

    public boolean isGuest() {
        return current.account().filter(Account::guest).isPresent();
    }

    public boolean isInstructor() {
        return current.account()
                .filter(account -> account.role() == Role.INSTRUCTOR)
                .isPresent();
    }

    static String initials(String name) {
        return Arrays.stream(name.split("[ ._-]+"))
                .filter(word -> !word.isEmpty())
                .limit(2)
                .map(word -> Character.toString(word.codePointAt(0)))
                .collect(Collectors.joining())
                .toUpperCase(Locale.ROOT);
    }
}
