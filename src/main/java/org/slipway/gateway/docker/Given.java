package org.slipway.gateway.docker;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a client means by null, or by not writing a field at all: Go's zero. */
public final class Given {
    private Given() {}

    public static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    public static boolean yes(@Nullable Boolean value) {
        return Boolean.TRUE.equals(value);
    }

    public static long number(@Nullable Long value) {
        return value == null ? 0 : value;
    }

    public static <T> List<T> list(@Nullable List<T> value) {
        return value == null ? List.of() : List.copyOf(value);
    }

    /** In the order it came. */
    public static <T> Map<String, T> map(@Nullable Map<String, T> value) {
        return value == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(value));
    }

    /** Whether a field that we do not act on says nothing: null, false, 0, an empty text, or a list or object of such. */
    public static boolean nothing(JsonNode value) {
        if (value.isContainerNode()) {
            for (JsonNode part : value) {
                if (!nothing(part)) {
                    return false;
                }
            }
            return true;
        }
        return value.isNull()
                || (value.isBoolean() && !value.booleanValue())
                || (value.isIntegralNumber() && value.bigIntegerValue().signum() == 0)
                || (value.isTextual() && value.textValue().isEmpty());
    }
}
