package org.slipway.gateway.docker.volume;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Body of {@code POST /volumes/create}, as Docker's API spells it. */
record VolumeCreate(
        @JsonProperty("Name") @Nullable String name,
        @JsonProperty("Driver") @Nullable String driver,
        @JsonProperty("DriverOpts") @Nullable Map<String, String> driverOpts,
        @JsonProperty("Labels") @Nullable Map<String, String> labels,
        @JsonProperty("ClusterVolumeSpec") @Nullable JsonNode clusterVolumeSpec) {}
