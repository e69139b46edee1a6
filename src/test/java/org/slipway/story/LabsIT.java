package org.slipway.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every shipped lab by {@code docker/lab}: in order, and proven on real benches with the real {@code docker} command. */
@ExtendWith(Stage.class)
class LabsIT {
    private static final Path LABS = Path.of("labs").toAbsolutePath();

    private final RunningPortal portal;
    private final LabCommand command;

    LabsIT(RunningPortal portal) {
        this.portal = portal;
        this.command = new LabCommand(LABS, portal.data());
    }

    @Test
    void everyShippedLabIsInOrder() {
        assertThat(command.run("lint").text()).startsWith("In order: ");
    }

    @TestFactory
    Stream<DynamicTest> everyShippedLabIsProven() {
        portal.settles();
        assertThat(ids()).isNotEmpty();
        return ids().stream()
                .map(id -> DynamicTest.dynamicTest(id, () -> {
                    LabCommand.Said said = command.run("test", id);
                    assertThat(said.exit()).as(said.text()).isZero();
                }));
    }

    private static List<String> ids() {
        try (Stream<Path> folders = Files.list(LABS)) {
            return folders.filter(folder -> Files.exists(folder.resolve("lab.yaml")))
                    .map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
