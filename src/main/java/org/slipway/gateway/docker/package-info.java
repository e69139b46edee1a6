/** A learner's own Docker: requests become values of ours, are checked, and are written anew for the engine; answers come back in the learner's own names. */
@NullMarked
package org.slipway.gateway.docker;

import org.jspecify.annotations.NullMarked;
