package org.slipway.web.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.slipway.identity.Account;
import org.slipway.identity.AccountRefused;
import org.slipway.identity.Accounts;
import org.slipway.identity.CurrentAccount;

/** Changing one's password on account.xhtml. */
@Named("passwordPage")
@RequestScoped
public class PasswordPage extends CredentialForm {
    private final Accounts accounts;
    private final CurrentAccount current;
    private final SignInFlow flow;
    private String old = "";

    @Inject
    PasswordPage(Accounts accounts, CurrentAccount current, SignInFlow flow) {
        super("");
        this.accounts = accounts;
        this.current = current;
        this.flow = flow;
    }

    public String getOld() {
        return old;
    }

    public void setOld(String old) {
        this.old = old;
    }

    public boolean isChanged() {
        return flow.asked("changed").isPresent();
    }

    public void submit() {
        try {
            accounts.changePassword(current.id(), old, getPassword());
            current.account().ifPresent(this::renewed);
        } catch (AccountRefused refused) {
            FieldErrors.show("change", refused);
        }
    }

    private void renewed(Account account) {
        flow.renew(account);
        flow.goTo("/account?changed");
    }
}
