package org.slipway.web.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.slipway.identity.Account;
import org.slipway.identity.AccountRefused;
import org.slipway.identity.Accounts;
import org.slipway.identity.NewAccounts;

/** What can be done about one's account from any page. */
@Named("account")
@RequestScoped
public class AccountActions {
    private final Accounts accounts;
    private final NewAccounts newAccounts;
    private final SignInFlow flow;
    private String refusal = "";

    @Inject
    AccountActions(Accounts accounts, NewAccounts newAccounts, SignInFlow flow) {
        this.accounts = accounts;
        this.newAccounts = newAccounts;
        this.flow = flow;
    }

    public boolean isSignUpOpen() {
        return accounts.signUpOpen();
    }

    public boolean isGuestsOpen() {
        return accounts.guestsOpen();
    }

    /** Makes a guest and stays on the page, or opens the first chapter when the page was only a way in. */
    public void tryWithoutAccount() {
        if (!accounts.guestsOpen()) {
            flow.goTo("/signin"); // the button is not there; whoever has sent the form all the same is shown the way in
            return;
        }
        try {
            flow.enterOnce(this::guest);
        } catch (AccountRefused refused) {
            refusal = String.valueOf(refused.getMessage());
            return;
        }
        flow.goTo(flow.asked("next").flatMap(ReturnPath::of).orElseGet(flow::here));
    }

    private Account guest() {
        newAccounts.admit(flow.address());
        return accounts.guest();
    }

    /** Why the last press did nothing; blank when it did. */
    public String getRefusal() {
        return refusal;
    }

    public void signOut() {
        flow.leave();
        flow.goTo("/");
    }
}
