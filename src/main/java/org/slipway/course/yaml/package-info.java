/** Reads the files that authors write, strictly: every problem names its file and line, and a mistyped key the nearest right one. */
@NullMarked
package org.slipway.course.yaml;

import org.jspecify.annotations.NullMarked;
