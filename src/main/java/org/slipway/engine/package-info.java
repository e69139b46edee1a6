/** The port to whatever runs containers: a small set of verbs and records in the JDK's types only, so that no other room knows Docker's client. */
@NullMarked
package org.slipway.engine;

import org.jspecify.annotations.NullMarked;
