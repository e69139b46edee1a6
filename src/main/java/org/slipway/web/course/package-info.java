/** The course as pages: the list of chapters and a chapter beside its bench. */
@NullMarked
package org.slipway.web.course;

import org.jspecify.annotations.NullMarked;
