/** A learner's volumes: local, without options, named for the learner alone. */
@NullMarked
package org.slipway.gateway.docker.volume;

import org.jspecify.annotations.NullMarked;
