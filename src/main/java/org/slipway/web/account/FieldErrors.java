package org.slipway.web.account;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIInput;
import jakarta.faces.context.FacesContext;
import org.slipway.identity.AccountRefused;

/** Puts what was refused beside the field that it is about. */
final class FieldErrors {
    private FieldErrors() {}

    static void show(String form, AccountRefused refused) {
        show(form, refused.field().isEmpty() ? "name" : refused.field(), String.valueOf(refused.getMessage()));
    }

    static void show(String form, String field, String message) {
        FacesContext faces = FacesContext.getCurrentInstance();
        String id = form + ":" + field;
        faces.addMessage(id, new FacesMessage(FacesMessage.SEVERITY_ERROR, message, message));
        faces.validationFailed();
        if (faces.getViewRoot().findComponent(id) instanceof UIInput input) {
            input.setValid(false);
        }
    }
}
