/** Archives that learners send: kept on disk within their bounds, read entry by entry, and written anew, so that no tar of a client's own making reaches the engine. */
@NullMarked
package org.slipway.gateway.docker.image.archive;

import org.jspecify.annotations.NullMarked;
