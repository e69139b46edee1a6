package org.slipway.lab.grading;

/** What came of a request: a status and the first 64 KB of the body. */
record HttpAnswer(int status, String body) {}
