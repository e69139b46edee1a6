package org.slipway.gateway.docker;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.slipway.compute.container.Bench;
import org.slipway.gateway.http.DoorCall;
import org.slipway.gateway.http.DoorHandler;
import org.slipway.gateway.http.EngineLine;
import org.slipway.gateway.http.HttpFault;

/** Serves one learner's door. */
final class DockerDoor implements DoorHandler {
    private static final System.Logger LOG = System.getLogger(DockerDoor.class.getName());
    private static final int LONGEST_REQUEST = 300;

    private final Bench bench;
    private final Router router;
    private final EngineLines engine;
    private final Consumer<RequestRefused> audit;

    DockerDoor(Bench bench, Router router, EngineLines engine, Consumer<RequestRefused> audit) {
        this.bench = bench;
        this.router = router;
        this.engine = engine;
        this.audit = audit;
    }

    @Override
    public void answer(DoorCall call) throws IOException {
        try {
            EngineLines.Speaking speaking = engine.speaking();
            answer(call, speaking.line(), speaking.minor());
        } catch (Refused refused) {
            audit.accept(new RequestRefused(bench, request(call), refused.status(), words(refused)));
            tell(call, refused.status(), words(refused));
        } catch (HttpFault fault) {
            audit.accept(new RequestRefused(bench, request(call), fault.status(), words(fault)));
            tell(call, fault.status(), words(fault));
        } catch (Unfulfilled unfulfilled) {
            tell(call, unfulfilled.status(), words(unfulfilled));
        } catch (UncheckedIOException gone) {
            throw gone.getCause();
        } catch (RuntimeException | StackOverflowError fault) {
            LOG.log(
                    Level.WARNING,
                    () -> "gateway-fault session=" + bench.session() + " request=\"" + request(call) + "\"",
                    fault);
            tell(call, 500, "Something on our side went wrong. It costs you nothing; try again.");
        }
    }

    @Override
    public void unreadable(HttpFault fault) {
        audit.accept(new RequestRefused(bench, "(not HTTP)", fault.status(), words(fault)));
    }

    private void answer(DoorCall call, EngineLine line, int minor) throws IOException {
        Target target = Target.of(call.head().target(), minor);
        Router.Match match = router.find(call.head().method(), target);
        DoorExchange exchange = new DoorExchange(call, bench, match, new Query(target.query()), line, standard(minor));
        try {
            match.route().endpoint().answer(exchange);
        } catch (IOException gone) {
            if (call.answered()) {
                throw gone;
            }
            LOG.log(Level.DEBUG, () -> "engine-line-broken session=" + bench.session(), gone);
            throw Unfulfilled.engineAway();
        }
    }

    /** Clients choose their version and builder by these: the classic builder is the one whose requests can be read and checked. */
    private static Map<String, String> standard(int minor) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Api-Version", "1." + minor);
        headers.put("Builder-Version", "1");
        headers.put("Docker-Experimental", "false");
        headers.put("Ostype", "linux");
        headers.put("Server", "Slipway");
        return headers;
    }

    private static void tell(DoorCall call, int status, String message) throws IOException {
        if (!call.answered()) {
            byte[] json = JsonNodeFactory.instance
                    .objectNode()
                    .put("message", message)
                    .toString()
                    .getBytes(StandardCharsets.UTF_8);
            call.answer(status, Map.of("Content-Type", "application/json"), json);
        }
    }

    private static String words(RuntimeException e) {
        return String.valueOf(e.getMessage());
    }

    private static String request(DoorCall call) {
        String request = call.head().method() + " " + call.head().target();
        return request.length() > LONGEST_REQUEST ? request.substring(0, LONGEST_REQUEST) + "…" : request;
    }
}
