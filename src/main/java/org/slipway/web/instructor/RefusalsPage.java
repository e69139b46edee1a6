package org.slipway.web.instructor;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slipway.gateway.audit.Refusal;
import org.slipway.gateway.audit.Refusals;
import org.slipway.identity.Account;
import org.slipway.identity.Accounts;
import org.slipway.identity.CurrentAccount;
import org.slipway.identity.Role;

/** What the Docker gateway refused, the newest first; web.xml lets instructors in only, and so does this bean. */
@Named("refusalsPage")
@RequestScoped
public class RefusalsPage {
    static final int SHOWN = 500;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneOffset.UTC);

    /** One row, ready to be shown. */
    public record Row(String at, String who, String request, String reason) {}

    private final Accounts accounts;
    private final Map<Long, String> names = new HashMap<>();
    private final List<Row> rows = new ArrayList<>(); // the table sorts it in place

    @Inject
    RefusalsPage(Refusals refusals, Accounts accounts, CurrentAccount current) {
        this.accounts = accounts;
        boolean allowed = current.account()
                .filter(account -> account.role() == Role.INSTRUCTOR)
                .isPresent();
        if (allowed) {
            refusals.newest(SHOWN).stream().map(this::row).forEach(rows::add);
        }
    }

    public List<Row> getRows() {
        return rows;
    }

    private Row row(Refusal refusal) {
        String who = names.computeIfAbsent(
                refusal.accountId(), id -> accounts.byId(id).map(Account::name).orElse("(gone)"));
        return new Row(TIME.format(refusal.at()), who, refusal.request(), refusal.reason());
    }
}
