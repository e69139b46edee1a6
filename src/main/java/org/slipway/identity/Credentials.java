package org.slipway.identity;

import jakarta.security.enterprise.identitystore.CredentialValidationResult;

/** How this room says to Jakarta Security who someone is. */
final class Credentials {
    private Credentials() {}

    static CredentialValidationResult valid(Account account) {
        return new CredentialValidationResult(
                Long.toString(account.id()), account.role().groups());
    }
}
