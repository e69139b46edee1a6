package org.slipway.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;
import java.util.Optional;

/** Lets Jakarta Security check a name and a password against the accounts; the caller's principal is named by the account's id. */
@ApplicationScoped
class AccountIdentityStore implements IdentityStore {
    private final AccountStore store;
    private final Passwords passwords;

    @Inject
    AccountIdentityStore(AccountStore store, Passwords passwords) {
        this.store = store;
        this.passwords = passwords;
    }

    @Override
    public CredentialValidationResult validate(Credential credential) {
        if (!(credential instanceof UsernamePasswordCredential typed)) {
            return CredentialValidationResult.NOT_VALIDATED_RESULT;
        }
        Optional<AccountRow> row = store.byName(AccountName.typed(typed.getCaller()));
        boolean same = passwords.matches(typed.getPasswordAsString(), row.flatMap(AccountRow::passwordHash));
        return row.filter(found -> same)
                .map(AccountRow::account)
                .map(Credentials::valid)
                .orElse(CredentialValidationResult.INVALID_RESULT);
    }
}
