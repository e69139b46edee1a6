/** The audit log of the gateway: what learners' clients asked for and were refused. */
@NullMarked
package org.slipway.gateway.audit;

import org.jspecify.annotations.NullMarked;
