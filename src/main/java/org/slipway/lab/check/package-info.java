/** What a lab may ask about a learner's work: values only, read from a definition and judged elsewhere. */
@NullMarked
package org.slipway.lab.check;

import org.jspecify.annotations.NullMarked;
