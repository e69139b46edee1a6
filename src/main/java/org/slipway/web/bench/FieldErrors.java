package org.slipway.web.bench;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIForm;
import jakarta.faces.component.UIInput;
import jakarta.faces.context.FacesContext;
import java.util.Map;
import java.util.Objects;
import org.omnifaces.util.Components;

/** Puts what a room refused beside the field that it is about. */
final class FieldErrors {
    /** The room's names of fields whose component is called otherwise. */
    private static final Map<String, String> COMPONENTS = Map.of("port", "published");

    private FieldErrors() {}

    /** @param field blank for what is about no field of its own */
    static void show(String field, String message) {
        FacesContext faces = FacesContext.getCurrentInstance();
        FacesMessage error = new FacesMessage(FacesMessage.SEVERITY_ERROR, message, message);
        UIForm form = Components.getCurrentForm();
        UIComponent component =
                form == null || field.isBlank() ? null : form.findComponent(COMPONENTS.getOrDefault(field, field));
        if (component instanceof UIInput input) {
            // the field shows what was sent again, not what it would be emptied to as an invalid one
            input.setSubmittedValue(Objects.toString(input.getValue(), ""));
            input.setValid(false);
            faces.addMessage(input.getClientId(faces), error);
        } else {
            faces.addMessage(form == null ? null : form.getClientId(faces), error);
        }
    }
}
