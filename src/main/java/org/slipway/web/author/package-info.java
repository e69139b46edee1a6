/** Where authors of labs look at what they write: the instructor's page of labs, previews that follow the files, and the door of the command {@code docker/lab}. */
@NullMarked
package org.slipway.web.author;

import org.jspecify.annotations.NullMarked;
