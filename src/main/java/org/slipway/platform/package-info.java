/** What every room stands on and nobody imports: the datasource, its migrations, and producers of what the server and the JDK bring. */
@NullMarked
package org.slipway.platform;

import org.jspecify.annotations.NullMarked;
