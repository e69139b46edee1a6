package org.slipway.gateway.http;

/** The head of an answer. */
record AnswerHead(int status, Headers headers) {}
