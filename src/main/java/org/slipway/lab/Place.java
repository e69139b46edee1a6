package org.slipway.lab;

/** Where a session lives on the engine: ids of its network and its workspace container. */
record Place(String network, String workspace) {}
