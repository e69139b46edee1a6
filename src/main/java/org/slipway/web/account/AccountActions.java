package org.slipway.web.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.slipway.identity.Accounts;

/** What can be done about one's account from any page. */
@Named("account")
@RequestScoped
public class AccountActions {
    private final Accounts accounts;
    private final SignInFlow flow;

    @Inject
    AccountActions(Accounts accounts, SignInFlow flow) {
        this.accounts = accounts;
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
        flow.enterOnce(accounts::guest);
        flow.goTo(flow.asked("next").flatMap(ReturnPath::of).orElseGet(flow::here));
    }

    public void signOut() {
        flow.leave();
        flow.goTo("/");
    }
}
