package org.slipway.gateway.docker.network;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Bodies of the network routes, field by field as Docker's API 1.41 spells them. */
final class NetworkRequest {
    private NetworkRequest() {}

    record Create(
            @JsonProperty("Name") @Nullable String name,
            @JsonProperty("CheckDuplicate") @Nullable Boolean checkDuplicate,
            @JsonProperty("Driver") @Nullable String driver,
            @JsonProperty("Scope") @Nullable String scope,
            @JsonProperty("EnableIPv4") @Nullable Boolean enableIpv4,
            @JsonProperty("EnableIPv6") @Nullable Boolean enableIpv6,
            @JsonProperty("IPAM") @Nullable Ipam ipam,
            @JsonProperty("Internal") @Nullable Boolean internal,
            @JsonProperty("Attachable") @Nullable Boolean attachable,
            @JsonProperty("Ingress") @Nullable Boolean ingress,
            @JsonProperty("ConfigOnly") @Nullable Boolean configOnly,
            @JsonProperty("ConfigFrom") @Nullable JsonNode configFrom,
            @JsonProperty("Options") @Nullable Map<String, String> options,
            @JsonProperty("Labels") @Nullable Map<String, String> labels) {}

    record Ipam(
            @JsonProperty("Driver") @Nullable String driver,
            @JsonProperty("Options") @Nullable Map<String, String> options,
            @JsonProperty("Config") @Nullable JsonNode config) {}

    record Connect(
            @JsonProperty("Container") @Nullable String container,
            @JsonProperty("EndpointConfig") @Nullable Endpoint endpoint) {}

    record Endpoint(
            @JsonProperty("IPAMConfig") @Nullable JsonNode ipamConfig,
            @JsonProperty("Links") @Nullable JsonNode links,
            @JsonProperty("Aliases") java.util.@Nullable List<String> aliases,
            @JsonProperty("NetworkID") @Nullable String networkId,
            @JsonProperty("EndpointID") @Nullable String endpointId,
            @JsonProperty("Gateway") @Nullable String gateway,
            @JsonProperty("IPAddress") @Nullable String ipAddress,
            @JsonProperty("IPPrefixLen") @Nullable Integer ipPrefixLen,
            @JsonProperty("IPv6Gateway") @Nullable String ipv6Gateway,
            @JsonProperty("GlobalIPv6Address") @Nullable String globalIpv6Address,
            @JsonProperty("GlobalIPv6PrefixLen") @Nullable Integer globalIpv6PrefixLen,
            @JsonProperty("MacAddress") @Nullable String macAddress,
            @JsonProperty("DriverOpts") @Nullable JsonNode driverOpts,
            @JsonProperty("GwPriority") @Nullable Integer gwPriority,
            @JsonProperty("DNSNames") @Nullable JsonNode dnsNames) {}

    record Disconnect(
            @JsonProperty("Container") @Nullable String container,
            @JsonProperty("Force") @Nullable Boolean force) {}
}
