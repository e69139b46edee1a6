package org.slipway.web.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.slipway.identity.SignInResult;
import org.slipway.identity.SignIns;

/** The form on signin.xhtml. */
@Named("signIn")
@RequestScoped
public class SignInPage extends CredentialForm {
    private final SignIns signIns;
    private final SignInFlow flow;

    @Inject
    SignInPage(SignIns signIns, SignInFlow flow) {
        super(flow.asked("next").orElse(""));
        this.signIns = signIns;
        this.flow = flow;
    }

    public void submit() {
        SignInResult result = signIns.attempt(getName(), getPassword(), flow.address());
        if (result instanceof SignInResult.Welcome welcome) {
            flow.enter(welcome.account(), isRemember());
            flow.goTo(ReturnPath.of(getNext()).orElse("/"));
        } else if (result instanceof SignInResult.TooMany tooMany) {
            flow.tooMany(tooMany.left());
            FieldErrors.show("signin", "password", tooMany.words());
        } else {
            FieldErrors.show(
                    "signin", "password", "This name and password do not belong together. Check both, then try again.");
        }
    }
}
