package org.slipway.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.security.enterprise.CallerPrincipal;
import jakarta.security.enterprise.credential.RememberMeCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult.Status;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slipway.identity.Account;
import org.slipway.identity.AccountRefused;
import org.slipway.identity.Accounts;
import org.slipway.identity.Remembered;
import org.slipway.identity.Role;
import org.slipway.identity.SignInResult;
import org.slipway.identity.SignIns;

@ExtendWith(ArquillianExtension.class)
class AccountsIT {
    @Inject
    private Accounts accounts;

    @Inject
    private SignIns signIns;

    @Inject
    private Remembered remembered;

    @Resource(lookup = "java:app/slipway")
    private DataSource database;

    private final String name = "ada " + UUID.randomUUID().toString().substring(0, 8);

    @Deployment
    static WebArchive portal() {
        return Portal.with(AccountsIT.class);
    }

    @Test
    void aPasswordIsStoredWithSixHundredThousandIterations() throws SQLException {
        long id = accounts.register(name, "correct horse").id();
        try (var connection = database.getConnection();
                var query = connection.prepareStatement("select password_hash from account where id = ?")) {
            query.setLong(1, id);
            try (var rows = query.executeQuery()) {
                assertTrue(rows.next());
                assertTrue(rows.getString(1).startsWith("PBKDF2WithHmacSHA256:600000:"), rows.getString(1));
            }
        }
    }

    @Test
    void aNameIsTakenInCapitalsToo() {
        accounts.register(name, "correct horse");
        AccountRefused refused = assertThrows(
                AccountRefused.class,
                () -> accounts.register(name.toUpperCase(java.util.Locale.ROOT), "battery staple"));
        assertEquals("name", refused.field());
    }

    @Test
    void onlyTheRightPasswordSignsIn() {
        long id = accounts.register(name, "correct horse").id();
        assertInstanceOf(SignInResult.Wrong.class, signIns.attempt(name, "wrong horse", "test"));
        SignInResult result = signIns.attempt(" " + name, "correct horse", "test");
        assertEquals(
                id,
                assertInstanceOf(SignInResult.Welcome.class, result).account().id());
    }

    @Test
    void aGuestWhoSignsUpKeepsTheAccount() {
        Account guest = accounts.guest();
        Account kept = accounts.keep(guest.id(), name, "correct horse");
        assertEquals(new Account(guest.id(), name, Role.LEARNER), kept);
        assertThrows(AccountRefused.class, () -> accounts.keep(guest.id(), name + "2", "correct horse"));
    }

    @Test
    void aTechnicalAccountIsMadeOnceCannotSignInAndIsInNoList() {
        long id = accounts.technical("test:" + name);
        assertEquals(id, accounts.technical("test:" + name));
        assertTrue(accounts.technical().contains(id));
        assertEquals(Role.TECHNICAL, accounts.byId(id).orElseThrow().role());
        assertTrue(Role.TECHNICAL.groups().isEmpty());
        assertInstanceOf(SignInResult.Wrong.class, signIns.attempt("slipway:test:" + name, "", "test"));
        assertTrue(accounts.newest(10_000).stream()
                .noneMatch(summary -> summary.account().id() == id));
    }

    @Test
    void aRememberedBrowserGetsAFollowerAndTheFormerTokenEndsOnceThatWasSeen() throws SQLException {
        Account guest = accounts.guest();
        String first = remembered.generateLoginToken(
                new CallerPrincipal(Long.toString(guest.id())), guest.role().groups());
        String second = remembered.follower(first).orElseThrow();
        assertNotEquals(first, second);
        assertEquals(Status.VALID, status(first), "the reply with the follower may have been lost");
        assertEquals(2, tokensGoodForADay(guest.id()));
        assertEquals(Status.VALID, status(second));
        assertEquals(1, tokensGoodForADay(guest.id()));
    }

    @Test
    void signingOutEndsEveryTokenOfTheBrowser() {
        Account guest = accounts.guest();
        String first = remembered.generateLoginToken(
                new CallerPrincipal(Long.toString(guest.id())), guest.role().groups());
        String second = remembered.follower(first).orElseThrow();
        remembered.removeLoginToken(second);
        assertEquals(Status.INVALID, status(first));
        assertEquals(Status.INVALID, status(second));
    }

    private int tokensGoodForADay(long accountId) throws SQLException {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(
                        "select count(*) from remembered where account_id = ? and expires > current_timestamp + interval '1' day")) {
            query.setLong(1, accountId);
            try (var rows = query.executeQuery()) {
                assertTrue(rows.next());
                return rows.getInt(1);
            }
        }
    }

    private Status status(String token) {
        return remembered.validate(new RememberMeCredential(token)).getStatus();
    }
}
