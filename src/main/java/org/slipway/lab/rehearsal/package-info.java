/** Proves labs: plays a lab's own solve and wrong scripts on a real bench and says whether its checks tell right from wrong. */
@NullMarked
package org.slipway.lab.rehearsal;

import org.jspecify.annotations.NullMarked;
