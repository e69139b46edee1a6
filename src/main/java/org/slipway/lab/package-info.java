/** Labs: what they are (definitions read from files), who is doing one (sessions with their workspace, network and terminals), and what it takes to keep both true to the engine. */
@NullMarked
package org.slipway.lab;

import org.jspecify.annotations.NullMarked;
