/** A learner's containers over the Docker API: what is asked is decided field by field and written anew; what the engine says is put into the learner's own names. */
@NullMarked
package org.slipway.gateway.docker.container;

import org.jspecify.annotations.NullMarked;
