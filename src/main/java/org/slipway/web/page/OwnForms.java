package org.slipway.web.page;

import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import jakarta.faces.render.ResponseStateManager;
import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Lets a form through only by POST and with a view state that the portal itself has given out, so that another site's form or link changes nothing.
 * Faces takes any request with a view state for a form, a GET too, and a browser sends its cookies along with a link.
 *
 * <p>The state lives on the server; the browser holds its number only. Anything else (no state, {@code stateless}, a serialised object) is answered
 * like an expired page, before Faces looks at it.
 */
public class OwnForms implements PhaseListener {
    private static final long serialVersionUID = 1L;
    private static final Pattern STATE_NUMBER = Pattern.compile("-?\\d{1,20}:-?\\d{1,20}");

    @Override
    public PhaseId getPhaseId() {
        return PhaseId.RESTORE_VIEW;
    }

    @Override
    public void beforePhase(PhaseEvent event) {
        FacesContext context = event.getFacesContext();
        HttpServletRequest request =
                (HttpServletRequest) context.getExternalContext().getRequest();
        if (!mayPass(request.getMethod(), request.getParameter(ResponseStateManager.VIEW_STATE_PARAM))) {
            throw new ViewExpiredException("a form without a view state of ours", request.getServletPath());
        }
    }

    static boolean mayPass(String method, @Nullable String viewState) {
        return "POST".equals(method) ? isOurs(viewState) : viewState == null;
    }

    static boolean isOurs(@Nullable String viewState) {
        return viewState != null && STATE_NUMBER.matcher(viewState).matches();
    }
}
