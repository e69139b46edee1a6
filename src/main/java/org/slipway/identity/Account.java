package org.slipway.identity;

/** Someone known to the portal; a guest's name is made from its id. */
public record Account(long id, String name, Role role) {
    public boolean guest() {
        return role == Role.GUEST;
    }
}
