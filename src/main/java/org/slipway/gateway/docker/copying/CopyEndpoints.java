package org.slipway.gateway.docker.copying;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.slipway.gateway.docker.Belongings;
import org.slipway.gateway.docker.Endpoints;
import org.slipway.gateway.docker.Exchange;
import org.slipway.gateway.docker.Refused;
import org.slipway.gateway.docker.Route;
import org.slipway.gateway.docker.image.archive.CheckedTar;
import org.slipway.gateway.docker.image.archive.Member;
import org.slipway.gateway.docker.image.archive.NewTar;
import org.slipway.gateway.docker.image.archive.Rules;
import org.slipway.gateway.docker.image.archive.Spool;
import org.slipway.gateway.docker.image.archive.Spooled;
import org.slipway.gateway.http.EngineCall;

/** Copies between a container and whoever asks. The engine resolves paths inside the container's own root. */
@ApplicationScoped
class CopyEndpoints implements Endpoints {
    private static final String ARCHIVE = "/containers/{id}/archive";
    private static final int LONGEST = 4096;

    private final Spool spool;

    @Inject
    CopyEndpoints(Spool spool) {
        this.spool = spool;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.head(ARCHIVE, CopyEndpoints::look, "path"),
                Route.get(ARCHIVE, CopyEndpoints::out, "path"),
                Route.put(ARCHIVE, this::in, "path", "noOverwriteDirNonDir", "copyUIDGID"));
    }

    /** What is there, in a header. */
    private static void look(Exchange exchange) throws IOException {
        exchange.noBody();
        exchange.relay(exchange.engine().ask(at(EngineCall.head(engine(exchange)), exchange)));
    }

    private static void out(Exchange exchange) throws IOException {
        exchange.noBody();
        exchange.relay(exchange.engine().ask(at(EngineCall.get(engine(exchange)), exchange)));
    }

    private void in(Exchange exchange) throws IOException {
        EngineCall call = at(EngineCall.put(engine(exchange)), exchange)
                .with("noOverwriteDirNonDir", flag(exchange, "noOverwriteDirNonDir"))
                .with("copyUIDGID", flag(exchange, "copyUIDGID"));
        identityOnly(exchange);
        try (Spooled anew = spool.open()) {
            writeAnew(exchange.stream(), anew);
            long size = anew.size();
            EngineCall.Body body = new EngineCall.Body("application/x-tar", anew.read(), size);
            exchange.relay(exchange.engine().ask(call.sending(body)));
        }
    }

    private static void writeAnew(InputStream sent, Spooled anew) throws IOException {
        NewTar tar = new NewTar(anew.out());
        try (CheckedTar checked = new CheckedTar(new BufferedInputStream(sent), Rules.FILES)) {
            for (Optional<Member> next = checked.next(); next.isPresent(); next = checked.next()) {
                tar.add(next.get(), checked.content());
            }
        }
        tar.finish();
    }

    private static void identityOnly(Exchange exchange) {
        String encoding = exchange.header("Content-Encoding").orElse("identity");
        if (!encoding.equals("identity")) {
            throw Refused.badRequest("compressed archives are not taken here; send the tar as it is");
        }
    }

    private static String engine(Exchange exchange) throws IOException {
        String id = Belongings.of(exchange).container(exchange.variable("id")).id();
        return "/containers/" + id + "/archive";
    }

    private static EngineCall at(EngineCall call, Exchange exchange) {
        String path = exchange.query().one("path").orElse("");
        if (path.isEmpty() || path.length() > LONGEST || path.chars().anyMatch(Character::isISOControl)) {
            throw Refused.badRequest("the path in the container is missing or not one");
        }
        return call.with("path", path);
    }

    /** As Docker's own clients write it: the flag is there or it is not. */
    private static Optional<String> flag(Exchange exchange, String name) {
        return exchange.query().flag(name) ? Optional.of("true") : Optional.empty();
    }
}
