/** What every page shares: security headers, the refusal of forms that are not ours, and the version of the static files. */
@NullMarked
package org.slipway.web.page;

import org.jspecify.annotations.NullMarked;
