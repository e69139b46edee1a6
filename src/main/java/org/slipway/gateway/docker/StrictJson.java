package org.slipway.gateway.docker;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Reads JSON to the letter. The engine's own reader is generous: it takes names in any case and Unicode's look-alikes of them, lets the last of two equal keys win and stops at the first value. A key that
 * we overlooked would be one that it obeys, so a body here has only the keys of its record, each at most once, spelled as Docker spells them.
 */
public final class StrictJson {
    /** Bytes of one body. */
    public static final int LARGEST = 1024 * 1024;

    private static final int DEEPEST = 32;
    private static final JsonMapper MAPPER = mapper();

    private StrictJson() {}

    private static JsonMapper mapper() {
        JsonFactory factory = new JsonFactoryBuilder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(DEEPEST)
                        .maxNumberLength(32)
                        .maxStringLength(LARGEST)
                        .build())
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                .build();
        JsonMapper mapper = JsonMapper.builder(factory)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .build();
        for (LogicalType type : new LogicalType[] {LogicalType.Integer, LogicalType.Float, LogicalType.Boolean}) {
            mapper.coercionConfigFor(type)
                    .setCoercion(CoercionInputShape.String, CoercionAction.Fail)
                    .setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail);
        }
        // no list of Docker's API has room for a null, and whoever goes through one does not expect it
        mapper.configOverride(List.class).setSetterInfo(JsonSetter.Value.forContentNulls(Nulls.FAIL));
        mapper.coercionConfigFor(LogicalType.Integer).setCoercion(CoercionInputShape.Float, CoercionAction.Fail);
        mapper.coercionConfigFor(LogicalType.Textual)
                .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
        return mapper;
    }

    /** @throws Refused for what is not JSON to the letter, or not of this record */
    public static <T> T read(byte[] json, Class<T> type) {
        try {
            T value = MAPPER.readValue(text(json), type);
            if (value == null) {
                throw Refused.badRequest("the body is empty");
            }
            return value;
        } catch (JsonProcessingException e) {
            throw Refused.badRequest("the body is not understood: " + plain(e));
        }
    }

    /** As {@link #read(byte[], Class)}, for what stands in a query parameter. */
    public static <T> T read(String json, Class<T> type) {
        return read(json.getBytes(StandardCharsets.UTF_8), type);
    }

    /** A body of one megabyte at most. */
    static byte[] bytes(InputStream body) throws IOException {
        byte[] bytes = body.readNBytes(LARGEST + 1);
        if (bytes.length > LARGEST) {
            throw new Refused(413, "the body is larger than " + LARGEST / 1024 / 1024 + " MB");
        }
        return bytes;
    }

    private static String text(byte[] json) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(json))
                    .toString();
            if (text.startsWith("\ufeff")) {
                throw Refused.badRequest("the body starts with a byte order mark; it must be plain UTF-8");
            }
            return text;
        } catch (CharacterCodingException e) {
            throw Refused.badRequest("the body is not UTF-8");
        }
    }

    private static String plain(JsonProcessingException e) {
        String message = String.valueOf(e.getOriginalMessage());
        int details = message.indexOf(" (class");
        String words = (details < 0 ? message : message.substring(0, details)).replaceAll("\\s+", " ");
        return words.length() > 200 ? words.substring(0, 200) + "…" : words;
    }

    /** For answers of our own. */
    public static ObjectMapper plainMapper() {
        return PLAIN;
    }

    private static final ObjectMapper PLAIN = new ObjectMapper();

    static JsonNode tree(byte[] json) throws IOException {
        return PLAIN.readTree(json);
    }

    static boolean isWhitespaceOnly(byte[] body) {
        for (byte one : body) {
            if (one != ' ' && one != '\n' && one != '\r' && one != '\t') {
                return false;
            }
        }
        return true;
    }

    static JsonParser objects(InputStream stream) throws IOException {
        return PLAIN.getFactory().createParser(stream);
    }
}
