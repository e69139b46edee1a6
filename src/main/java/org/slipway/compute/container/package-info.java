/** The learner's own containers, as the containers tab and the checks see them. */
@NullMarked
package org.slipway.compute.container;

import org.jspecify.annotations.NullMarked;
