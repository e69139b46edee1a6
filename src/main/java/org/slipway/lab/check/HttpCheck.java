package org.slipway.lab.check;

/** An answer over HTTP from one of the learner's containers, at a published port of {@code localhost} or by container name. */
public record HttpCheck(String url, int status, Text body) implements CheckSpec {
    @Override
    public String title() {
        return "`" + url + "` answers with " + status + (body.isAny() ? "" : " and " + body.words());
    }

    @Override
    public HttpCheck filled(Placeholders values) {
        return new HttpCheck(values.fill(url), status, body.filled(values));
    }
}
