/** The start page: the promise for a visitor, the way on for a learner. */
@NullMarked
package org.slipway.web.home;

import org.jspecify.annotations.NullMarked;
