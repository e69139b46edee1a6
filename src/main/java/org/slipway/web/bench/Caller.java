package org.slipway.web.bench;

/**
 * Who opened a socket.
 *
 * @param httpSession the browser session it was opened in; when that ends, so does the socket
 */
record Caller(long accountId, String httpSession) {}
