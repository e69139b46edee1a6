/** {@code docker cp}: files go into and out of a learner's own containers, as tars that are written anew on their way in. */
@NullMarked
package org.slipway.gateway.docker.copying;

import org.jspecify.annotations.NullMarked;
