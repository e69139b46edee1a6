/** Strict HTTP/1.1 over unix sockets: what a learner's client sends is read to the letter, refused when it is not, and never passed on as it came. */
@NullMarked
package org.slipway.gateway.http;

import org.jspecify.annotations.NullMarked;
