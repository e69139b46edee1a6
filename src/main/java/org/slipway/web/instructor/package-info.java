/** What only an instructor sees. */
@NullMarked
package org.slipway.web.instructor;

import org.jspecify.annotations.NullMarked;
