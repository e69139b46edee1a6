/** A learner's own containers: launched from the course's images with names, quotas and labels of their owner, and nothing of anybody else's. */
@NullMarked
package org.slipway.compute.container;

import org.jspecify.annotations.NullMarked;
