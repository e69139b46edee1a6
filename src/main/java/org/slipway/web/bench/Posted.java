package org.slipway.web.bench;

import jakarta.faces.context.FacesContext;

/** What a page's own script sends along with a command. By name and not by row, so that a list that has changed meanwhile cannot hit the wrong one. */
final class Posted {
    private Posted() {}

    /** Blank when it was not sent. */
    static String value(String name) {
        String value = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .get(name);
        return value == null ? "" : value;
    }
}
