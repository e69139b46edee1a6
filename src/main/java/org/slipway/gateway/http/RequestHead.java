package org.slipway.gateway.http;

/**
 * The head of a request, read to the letter.
 *
 * @param target path and query as they were sent
 */
public record RequestHead(String method, String target, Headers headers) {}
