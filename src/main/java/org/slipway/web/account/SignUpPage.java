package org.slipway.web.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.slipway.identity.Account;
import org.slipway.identity.AccountRefused;
import org.slipway.identity.Accounts;
import org.slipway.identity.CurrentAccount;
import org.slipway.identity.NewAccounts;

/** The form on signup.xhtml; a guest who fills it in keeps account and work. */
@Named("signUp")
@RequestScoped
public class SignUpPage extends CredentialForm {
    private final Accounts accounts;
    private final NewAccounts newAccounts;
    private final CurrentAccount current;
    private final SignInFlow flow;

    @Inject
    SignUpPage(Accounts accounts, NewAccounts newAccounts, CurrentAccount current, SignInFlow flow) {
        super(flow.asked("next").orElse(""));
        this.accounts = accounts;
        this.newAccounts = newAccounts;
        this.current = current;
        this.flow = flow;
    }

    public void submit() {
        try {
            newAccounts.admit(flow.address());
            Optional<Account> guest = current.account().filter(Account::guest);
            Account account = guest.isPresent()
                    ? accounts.keep(guest.get().id(), getName(), getPassword())
                    : accounts.register(getName(), getPassword());
            flow.enter(account, isRemember());
            flow.goTo(ReturnPath.of(getNext()).orElse(guest.isPresent() ? "/" : ReturnPath.FIRST_CHAPTER));
        } catch (AccountRefused refused) {
            FieldErrors.show("signup", refused);
        }
    }
}
