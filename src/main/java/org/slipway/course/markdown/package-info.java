/** Turns Markdown into the HTML of a page: tables, alerts, code blocks and figures, sanitised, every fault with its file and line. */
@NullMarked
package org.slipway.course.markdown;

import org.jspecify.annotations.NullMarked;
