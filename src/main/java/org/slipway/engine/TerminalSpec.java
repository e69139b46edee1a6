package org.slipway.engine;

import java.util.List;
import java.util.Map;
import java.util.Optional;

public record TerminalSpec(
        List<String> command,
        Optional<String> user,
        Optional<String> workingFolder,
        Map<String, String> environment,
        int columns,
        int rows) {}
