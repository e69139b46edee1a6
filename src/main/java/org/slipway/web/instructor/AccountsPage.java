package org.slipway.web.instructor;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.slipway.identity.AccountSummary;
import org.slipway.identity.Accounts;
import org.slipway.identity.CurrentAccount;
import org.slipway.identity.Role;

/** The table of accounts on the instructor's first page; web.xml lets instructors in only, and so does this bean. */
@Named("accountsPage")
@RequestScoped
public class AccountsPage {
    static final int SHOWN = 1000;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneOffset.UTC);

    /** One row, ready to be shown. */
    public record Row(String name, String role, String created, String lastSignIn) {}

    private final List<Row> rows;

    @Inject
    AccountsPage(Accounts accounts, CurrentAccount current) {
        boolean allowed = current.account()
                .filter(account -> account.role() == Role.INSTRUCTOR)
                .isPresent();
        rows = new ArrayList<>(); // the table sorts it in place
        if (allowed) {
            accounts.newest(SHOWN).stream().map(AccountsPage::row).forEach(rows::add);
        }
    }

    public List<Row> getRows() {
        return rows;
    }

    private static Row row(AccountSummary summary) {
        String role = switch (summary.account().role()) {
            case GUEST -> "Guest";
            case LEARNER -> "Learner";
            case INSTRUCTOR -> "Instructor";
            case TECHNICAL -> "Technical";
        };
        return new Row(
                summary.account().name(),
                role,
                time(summary.created()),
                summary.lastSignIn().map(AccountsPage::time).orElse("never"));
    }

    private static String time(Instant at) {
        return TIME.format(at);
    }
}
