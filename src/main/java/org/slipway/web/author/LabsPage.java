package org.slipway.web.author;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.omnifaces.util.Faces;
import org.slipway.identity.CurrentAccount;
import org.slipway.identity.Role;

/** The instructor's page of labs; web.xml lets instructors in only, and so does this bean. */
@Named("labsPage")
@RequestScoped
public class LabsPage {
    private final LabRows rows;
    private final TestStarts starts;
    private final boolean allowed;
    private @Nullable List<LabRow> drawn;

    @Inject
    LabsPage(LabRows rows, TestStarts starts, CurrentAccount current) {
        this.rows = rows;
        this.starts = starts;
        this.allowed = current.account()
                .filter(account -> account.role() == Role.INSTRUCTOR)
                .isPresent();
    }

    public List<LabRow> getRows() {
        if (drawn == null) {
            drawn = allowed ? rows.all() : List.of();
        }
        return drawn;
    }

    public String getTrouble() {
        return allowed ? rows.trouble() : "";
    }

    public String getStamp() {
        return rows.stamp();
    }

    /** Tests the lab that the request names; the page may be left meanwhile. */
    public void test() {
        String lab = Faces.getRequestParameter("lab");
        if (allowed && lab != null) {
            starts.test(lab);
        }
        drawn = null;
    }

    /** Tests all labs, one after the other. */
    public void testAll() {
        getRows().forEach(row -> starts.test(row.id()));
        drawn = null;
    }
}
