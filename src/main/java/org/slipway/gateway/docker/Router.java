package org.slipway.gateway.docker;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the route of a request. There is no other way in: what no route names is refused here. */
final class Router {
    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)(\\*?)}");

    private final List<Compiled> routes;

    /** A route and what it is for one path. */
    record Match(Route route, Map<String, String> variables) {}

    private record Compiled(Route route, Pattern path, List<String> names) {
        static Compiled of(Route route) {
            List<String> names = VARIABLE.matcher(route.pattern())
                    .results()
                    .map(found -> found.group(1))
                    .toList();
            String pattern = VARIABLE.matcher(route.pattern().replace(".", "\\."))
                    .replaceAll(found -> found.group(2).isEmpty() ? "([^/]+)" : "(.+)");
            return new Compiled(route, Pattern.compile(pattern), names);
        }

        Optional<Match> match(String path) {
            Matcher matcher = this.path.matcher(path);
            if (!matcher.matches()) {
                return Optional.empty();
            }
            Map<String, String> variables = new HashMap<>();
            for (int i = 0; i < names.size(); i++) {
                variables.put(names.get(i), matcher.group(i + 1));
            }
            return Optional.of(new Match(route, variables));
        }
    }

    Router(List<Route> routes) {
        this.routes = routes.stream().map(Compiled::of).toList();
    }

    /** @throws Refused when there is none, or when it does not understand one of the parameters */
    Match find(String method, Target target) {
        Match match = routes.stream()
                .filter(route -> route.route().method().equals(method))
                .flatMap(route -> route.match(target.path()).stream())
                .findFirst()
                .orElseThrow(() -> new Refused(
                        known(target.path()) ? 405 : 404,
                        method + " " + target.path() + " is not part of Docker on this bench"));
        target.query().keySet().stream()
                .filter(name -> !match.route().parameters().contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw Refused.badRequest("the parameter " + name + " is not understood here");
                });
        return match;
    }

    private boolean known(String path) {
        return routes.stream().anyMatch(route -> route.match(path).isPresent());
    }
}
