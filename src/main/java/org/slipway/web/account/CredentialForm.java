package org.slipway.web.account;

/** A name and a password as they were typed. */
public abstract class CredentialForm {
    /** More than any rule allows; the rest of an absurdly long input is not carried around. */
    private static final int CUT = 1000;

    private String name = "";
    private String password = "";
    private boolean remember = true;
    private String next;

    CredentialForm(String next) {
        this.next = next;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = cut(name);
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = cut(password);
    }

    public boolean isRemember() {
        return remember;
    }

    public void setRemember(boolean remember) {
        this.remember = remember;
    }

    /** The page to go on to; not checked yet. */
    public String getNext() {
        return next;
    }

    public void setNext(String next) {
        this.next = cut(next);
    }

    private static String cut(String typed) {
        return typed == null ? "" : typed.length() > CUT ? typed.substring(0, CUT) : typed;
    }
}
