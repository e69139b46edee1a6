package org.slipway.gateway.http;

/** What was sent is not HTTP to the letter, or more of it than may be. */
public final class HttpFault extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int status;

    public HttpFault(int status, String message) {
        super(message);
        this.status = status;
    }

    static HttpFault bad(String message) {
        return new HttpFault(400, message);
    }

    /** HTTP status of the answer. */
    public int status() {
        return status;
    }
}
