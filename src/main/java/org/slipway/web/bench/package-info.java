/** The lab bench in the browser: its panels, the sockets of terminals and logs, and the door to what a learner's containers publish. */
@NullMarked
package org.slipway.web.bench;

import org.jspecify.annotations.NullMarked;
