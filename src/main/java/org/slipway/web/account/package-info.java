/** The doors: signing up, in and out, the guest's way in, and what a browser is recognised by on each request. */
@NullMarked
package org.slipway.web.account;

import org.jspecify.annotations.NullMarked;
