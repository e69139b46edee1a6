/** A learner's networks: internal bridges that the workspace joins too, so that what is published on them is found. */
@NullMarked
package org.slipway.gateway.docker.network;

import org.jspecify.annotations.NullMarked;
