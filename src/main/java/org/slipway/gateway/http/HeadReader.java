package org.slipway.gateway.http;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads heads of HTTP/1.1 (RFC 9112) as a strict reader must: lines end with CR LF, names touch their colon, nothing is folded. What two readers might take in two ways is refused.
 */
final class HeadReader {
    private static final int LONGEST_LINE = 8 * 1024;
    private static final int MOST_FIELDS = 64;
    private static final Pattern REQUEST = Pattern.compile("([A-Z]{3,7}) (\\S+) HTTP/1\\.1");
    private static final Pattern ANSWER = Pattern.compile("HTTP/1\\.[01] (\\d{3})(?: .*)?");
    private static final Pattern NAME = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");

    private final InputStream in;

    HeadReader(InputStream in) {
        this.in = in;
    }

    /** @throws HttpFault for anything but a head of HTTP/1.1 */
    RequestHead request() throws IOException {
        Matcher line = REQUEST.matcher(line());
        if (!line.matches()) {
            throw HttpFault.bad("the request line is not one of HTTP/1.1");
        }
        Headers headers = fields();
        if (headers.all("Host").size() != 1) {
            throw HttpFault.bad("there must be one Host header");
        }
        return new RequestHead(line.group(1), line.group(2), headers);
    }

    /** The engine's head: status and fields. */
    AnswerHead answer() throws IOException {
        Matcher line = ANSWER.matcher(line());
        if (!line.matches()) {
            throw new IOException("the engine's answer is not HTTP");
        }
        return new AnswerHead(Integer.parseInt(line.group(1)), fields());
    }

    private Headers fields() throws IOException {
        List<Headers.Field> fields = new ArrayList<>();
        for (String line = line(); !line.isEmpty(); line = line()) {
            if (fields.size() == MOST_FIELDS) {
                throw new HttpFault(431, "there are more than " + MOST_FIELDS + " headers");
            }
            fields.add(field(line));
        }
        return new Headers(fields);
    }

    private static Headers.Field field(String line) {
        int colon = line.indexOf(':');
        if (colon < 0 || !NAME.matcher(line.substring(0, colon)).matches()) {
            throw HttpFault.bad("a header line is not of the form Name: value");
        }
        return new Headers.Field(
                line.substring(0, colon), line.substring(colon + 1).strip());
    }

    private String line() throws IOException {
        byte[] line = new byte[LONGEST_LINE];
        int length = 0;
        for (int next = in.read(); next != '\r'; next = in.read()) {
            if (next < 0) {
                throw new ClientGone();
            }
            if (length == LONGEST_LINE) {
                throw new HttpFault(431, "a line of the head is longer than " + LONGEST_LINE + " bytes");
            }
            if (next < ' ' && next != '\t' || next > '~') {
                throw HttpFault.bad("the head has a character that is not plain ASCII");
            }
            line[length++] = (byte) next;
        }
        if (in.read() != '\n') {
            throw HttpFault.bad("lines of the head end with CR LF");
        }
        return new String(line, 0, length, StandardCharsets.US_ASCII);
    }
}
