/** The engine port on a Docker daemon, and the only room that names Docker's client. */
@NullMarked
package org.slipway.engine.docker;

import org.jspecify.annotations.NullMarked;
