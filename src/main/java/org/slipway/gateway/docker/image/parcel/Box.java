package org.slipway.gateway.docker.image.parcel;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.slipway.gateway.docker.Refused;
import org.slipway.gateway.docker.StrictJson;
import org.slipway.gateway.docker.image.archive.CheckedTar;
import org.slipway.gateway.docker.image.archive.Gunzip;
import org.slipway.gateway.docker.image.archive.Member;
import org.slipway.gateway.docker.image.archive.Rules;
import org.slipway.gateway.docker.image.archive.Spool;
import org.slipway.gateway.docker.image.archive.Spooled;

/** The files of an archive that a learner sent, by name. Its links lead from one of them to another. */
final class Box implements Closeable {
    private final Spooled spooled;
    private final Map<String, Place> files = new HashMap<>();
    private final Map<String, String> links = new HashMap<>();

    /** Where a file lies among all. */
    record Place(long offset, long size) {}

    private Box(Spooled spooled) {
        this.spooled = spooled;
    }

    static Box read(InputStream sent, Spool spool) throws IOException {
        Box box = new Box(spool.open());
        try (CheckedTar tar = new CheckedTar(Gunzip.ifCompressed(new BufferedInputStream(sent)), Rules.BOX)) {
            for (Optional<Member> next = tar.next(); next.isPresent(); next = tar.next()) {
                box.take(next.get(), tar.content());
            }
            return box;
        } catch (IOException | RuntimeException e) {
            box.close();
            throw e;
        }
    }

    private void take(Member member, InputStream content) throws IOException {
        String name = member.name();
        switch (member.kind()) {
            case FILE -> {
                long offset = spooled.size();
                content.transferTo(spooled.out());
                files.put(name, new Place(offset, spooled.size() - offset));
            }
            case HARD_LINK -> links.put(name, member.link().orElse(""));
            case SYMLINK ->
                links.put(
                        name,
                        Path.of("/" + name)
                                .resolveSibling(member.link().orElse(""))
                                .normalize()
                                .toString()
                                .substring(1));
            case FOLDER, DEVICE -> {}
        }
    }

    boolean has(String name) {
        return files.containsKey(name) || links.containsKey(name);
    }

    /** @throws Refused when there is none */
    Place place(String name) {
        Place place = files.get(links.getOrDefault(name, name));
        if (place == null) {
            throw Refused.badRequest("the archive speaks of " + name + ", which is not a file in it");
        }
        return place;
    }

    InputStream open(Place place) throws IOException {
        return spooled.read(place.offset(), place.size());
    }

    /** A file that is read as a whole. */
    byte[] json(String name) throws IOException {
        Place place = place(name);
        if (place.size() > StrictJson.LARGEST) {
            throw Refused.badRequest(name + " in the archive is larger than 1 MB");
        }
        try (InputStream content = open(place)) {
            return content.readAllBytes();
        }
    }

    @Override
    public void close() throws IOException {
        spooled.close();
    }
}
