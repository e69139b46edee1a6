/** {@code docker save} and {@code docker load}: images in a file. On the way out they get the learner's names back; on the way in the box around them is made anew, and what it holds is looked through. */
@NullMarked
package org.slipway.gateway.docker.image.parcel;

import org.jspecify.annotations.NullMarked;
