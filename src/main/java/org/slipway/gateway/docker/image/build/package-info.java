/** {@code docker build} and {@code docker commit}: the context is written anew, and the Dockerfile as well, so that the engine can read no other one than we did. */
@NullMarked
package org.slipway.gateway.docker.image.build;

import org.jspecify.annotations.NullMarked;
