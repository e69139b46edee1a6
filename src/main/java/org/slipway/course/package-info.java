/** The course: chapters and figures read from the content folder, rendered, checked and kept, and how far each learner has read. */
@NullMarked
package org.slipway.course;

import org.jspecify.annotations.NullMarked;
