package org.slipway.story;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives tests one portal and one browser, started for the first that asks and ended after the last. */
final class Stage implements ParameterResolver {
    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == RunningPortal.class || type == Chromium.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Props props = context.getRoot()
                .getStore(ExtensionContext.Namespace.GLOBAL)
                .getOrComputeIfAbsent(Props.class, key -> new Props(), Props.class);
        return parameter.getParameter().getType() == Chromium.class ? props.chromium : props.portal;
    }

    private static final class Props implements AutoCloseable {
        private final RunningPortal portal = RunningPortal.start(
                folder(), Map.of("SLIPWAY_NETWORK_POOL", "10.216.0.0/16", "SLIPWAY_REHEARSAL_BRIEF", "true"));
        private final Chromium chromium = new Chromium();

        @Override
        public void close() {
            chromium.close();
            portal.close();
        }

        private static Path folder() {
            try {
                return Files.createTempDirectory("slipway-story");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
