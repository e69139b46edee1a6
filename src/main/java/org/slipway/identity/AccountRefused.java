package org.slipway.identity;

/** An account cannot be made or changed as asked; the message says what to do and belongs beside the field. */
public final class AccountRefused extends IdentityException {
    private static final long serialVersionUID = 1L;

    private final String field;

    /**
     * @param field {@code name}, {@code password} or {@code old}, empty when no field is to blame
     */
    public AccountRefused(String field, String message) {
        super(message);
        this.field = field;
    }

    public String field() {
        return field;
    }
}
