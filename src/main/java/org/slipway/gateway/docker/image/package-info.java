/** A learner's images: the course's under the names the world knows, and his own, which are those with a tag of his session's. */
@NullMarked
package org.slipway.gateway.docker.image;

import org.jspecify.annotations.NullMarked;
