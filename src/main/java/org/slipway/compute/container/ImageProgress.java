package org.slipway.compute.container;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Reads how far the building of images is from the files that {@code docker/up} keeps in the data folder. */
@ApplicationScoped
class ImageProgress {
    private final Path folder;

    @Inject
    ImageProgress(@ConfigProperty(name = "slipway.data", defaultValue = "target/data") String data) {
        this.folder = Path.of(data, "images");
    }

    /** What the builder says of this image; empty when it has said nothing, or that it is done. */
    Optional<ImageState> of(String image) {
        Properties said = new Properties();
        try (Reader in = Files.newBufferedReader(folder.resolve(image + ".properties"))) {
            said.load(in);
        } catch (IOException | IllegalArgumentException e) {
            // no file, or one that is being replaced: the next look finds the new one
            return Optional.empty();
        }
        String message = said.getProperty("message", "");
        return switch (said.getProperty("state", "")) {
            case "queued" -> Optional.of(new ImageState.Queued());
            case "building" ->
                Optional.of(new ImageState.Building(number(said, "step"), number(said, "steps"), message));
            case "failed" -> Optional.of(new ImageState.Failed(message));
            default -> Optional.empty();
        };
    }

    private static int number(Properties said, String key) {
        String value = said.getProperty(key, "").strip();
        return value.matches("\\d{1,4}") ? Integer.parseInt(value) : 0;
    }
}
