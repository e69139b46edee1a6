/** The keys that a lab's definition may have: each is described once, and both the reader and the JSON Schema for editors are made from that description. */
@NullMarked
package org.slipway.lab.format;

import org.jspecify.annotations.NullMarked;
