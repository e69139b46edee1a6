package org.slipway.gateway.docker.image;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.Optional;
import org.slipway.compute.container.Bench;
import org.slipway.gateway.docker.EngineLines;
import org.slipway.gateway.docker.Exchange;
import org.slipway.gateway.docker.ImageBook;
import org.slipway.gateway.docker.Names;
import org.slipway.gateway.http.EngineLine;

/** Everybody's shelf of images. */
@ApplicationScoped
public class Shelves implements ImageBook {
    private final CourseNames course;
    private final EngineLines lines;

    @Inject
    public Shelves(CourseNames course, EngineLines lines) {
        this.course = course;
        this.lines = lines;
    }

    public Shelf of(Exchange exchange) {
        return of(exchange.bench(), exchange.engine());
    }

    private Shelf of(Bench bench, EngineLine line) {
        Names names = new Names(bench);
        return new Shelf(names, course, new EngineImages(line, names));
    }

    @Override
    public Optional<Found> find(Bench bench, String reference) throws IOException {
        Shelf shelf = of(bench, lines.speaking().line());
        return shelf.find(reference).map(image -> found(shelf, image, reference));
    }

    private static Found found(Shelf shelf, Shelved image, String reference) {
        Optional<ImageName> asked =
                ImageName.read(reference).filter(name -> image.names().contains(name.whole()));
        String name = asked.map(ImageName::familiar)
                .or(() -> image.names().stream()
                        .findFirst()
                        .flatMap(ImageName::read)
                        .map(ImageName::familiar))
                .orElse(image.shortId());
        return new Found(image.id(), asked.map(shelf::engineName).orElse(image.id()), name, image.isCourse());
    }

    @Override
    public Optional<String> nameOf(Bench bench, String engineReference) {
        String named = new Names(bench).engineImage("");
        Optional<String> whole = engineReference.startsWith(named)
                ? Optional.of(engineReference.substring(named.length()))
                : course.namesOf(engineReference).stream().findFirst();
        return whole.flatMap(ImageName::read).map(ImageName::familiar);
    }
}
