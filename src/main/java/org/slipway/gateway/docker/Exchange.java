package org.slipway.gateway.docker;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import java.util.function.Function;
import org.slipway.compute.container.Bench;
import org.slipway.gateway.http.EngineAnswer;
import org.slipway.gateway.http.EngineLine;

/** One request of a learner's Docker client and the ways to answer it. Exactly one of the answering methods is called, once. */
public interface Exchange {
    /** Whose door the request came through: who a client is, is which socket it holds. */
    Bench bench();

    /** Between the engine's names and the learner's. */
    Names names();

    /** A variable of the route's pattern, percent-decoded; never empty, without control characters. */
    String variable(String name);

    Query query();

    /** A request header of ours to look at; names in any case. */
    Optional<String> header(String name);

    /**
     * The body as a record of ours.
     *
     * @throws Refused when it is not JSON to the letter: unknown or repeated key, wrong type, trailing text, too deep, too long
     */
    <T> T body(Class<T> record);

    /** As {@link #body}, empty when the request has none. */
    <T> Optional<T> optionalBody(Class<T> record);

    /** Refuses the request when it has a body. */
    void noBody();

    /** The body as it comes; it ends where the request's framing says. */
    InputStream stream();

    /** The version of Docker's API that is spoken, such as 1.41. */
    String api();

    /** To the engine; each call is a connection of its own. */
    EngineLine engine();

    /** Answers with JSON. */
    void json(int status, JsonNode json) throws IOException;

    /** Answers without a body. */
    void empty(int status) throws IOException;

    /** Answers as the engine does: status, the headers that may pass, and the body as it comes; the words of an error are put into the learner's names. Closes the engine's answer. */
    void relay(EngineAnswer answer) throws IOException;

    /** As {@link #relay} for a stream of JSON objects, each of which is changed or dropped on its way. */
    void relayObjects(EngineAnswer answer, Function<ObjectNode, Optional<ObjectNode>> change) throws IOException;

    /** As {@link #relay} for one JSON document, which is changed on its way; errors pass unchanged. */
    void relayJson(EngineAnswer answer, Function<JsonNode, JsonNode> change) throws IOException;

    /** After the engine's 101: bytes flow both ways until both sides have ended. A refusal of the engine is relayed. */
    void tunnel(EngineAnswer answer) throws IOException;

    /** Answers with a body of our own making, written as it comes; the caller closes it. */
    OutputStream answer(int status, String contentType) throws IOException;
}
