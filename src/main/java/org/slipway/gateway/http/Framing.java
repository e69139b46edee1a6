package org.slipway.gateway.http;

import java.io.InputStream;
import java.util.List;

/** Where a body ends. A message that says it in two ways says nothing. */
sealed interface Framing {
    record None() implements Framing {}

    record Length(long bytes) implements Framing {}

    record Chunked() implements Framing {}

    /** @throws HttpFault for a body whose end is not plain */
    static Framing of(Headers headers) {
        List<String> lengths = headers.all("Content-Length");
        List<String> codings = headers.all("Transfer-Encoding");
        if (codings.isEmpty() && lengths.isEmpty()) {
            return new None();
        }
        if (codings.isEmpty()) {
            return length(lengths);
        }
        if (!lengths.isEmpty()) {
            throw HttpFault.bad("Content-Length and Transfer-Encoding exclude each other");
        }
        if (codings.size() > 1 || !codings.get(0).equalsIgnoreCase("chunked")) {
            throw HttpFault.bad("the only Transfer-Encoding that is understood is chunked");
        }
        return new Chunked();
    }

    private static Framing length(List<String> lengths) {
        if (lengths.size() > 1 || !lengths.get(0).matches("[0-9]{1,15}")) {
            throw HttpFault.bad("Content-Length is one plain number");
        }
        return new Length(Long.parseLong(lengths.get(0)));
    }

    /** The body alone, read from the line behind its head. */
    default InputStream body(InputStream line) {
        if (this instanceof Length length) {
            return new LengthBody(line, length.bytes());
        }
        return this instanceof Chunked ? new ChunkedBody(line) : InputStream.nullInputStream();
    }
}
