/** What a Docker client asks about the engine itself, and what is answered of it: the learner's share. */
@NullMarked
package org.slipway.gateway.docker.system;

import org.jspecify.annotations.NullMarked;
