/** Judges a learner's work from outside it: evaluates a lab's checks, explains each verdict, and keeps attempts and best scores. */
@NullMarked
package org.slipway.lab.grading;

import org.jspecify.annotations.NullMarked;
