package org.slipway.web.author;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;
import org.slipway.identity.CurrentAccount;
import org.slipway.identity.Role;
import org.slipway.lab.Sessions;

/** A chapter and its lab as their author looks at them: the page follows the files, and so does the author's own bench. For instructors only; anybody else sees the page as it is. */
@Named
@RequestScoped
public class Preview {
    private final @Nullable String wanted;
    private final CurrentAccount current;
    private final Sessions sessions;
    private final PreviewStamp stamp;

    @Inject
    Preview(
            @Param(name = "preview") @Nullable String wanted,
            CurrentAccount current,
            Sessions sessions,
            PreviewStamp stamp) {
        this.wanted = wanted;
        this.current = current;
        this.sessions = sessions;
        this.stamp = stamp;
    }

    public boolean isOn() {
        return wanted != null
                && current.account()
                        .filter(account -> account.role() == Role.INSTRUCTOR)
                        .isPresent();
    }

    /** A bench that is on takes the lab as its files are now. */
    public void open() {
        if (isOn()) {
            sessions.adopt(current.id());
        }
    }

    public String stamp(String chapter, @Nullable String lab) {
        return stamp.of(chapter, String.valueOf(lab));
    }

    /** What is wrong with the files now; blank when nothing is. */
    public String fault(@Nullable String lab) {
        return stamp.fault(String.valueOf(lab));
    }
}
