package org.slipway.gateway.docker.image.build;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.slipway.gateway.docker.Refused;
import org.slipway.gateway.docker.Unfulfilled;
import org.slipway.gateway.docker.image.archive.CheckedTar;
import org.slipway.gateway.docker.image.archive.Gunzip;
import org.slipway.gateway.docker.image.archive.Member;
import org.slipway.gateway.docker.image.archive.NewTar;
import org.slipway.gateway.docker.image.archive.Rules;
import org.slipway.gateway.docker.image.archive.Spool;
import org.slipway.gateway.docker.image.archive.Spooled;

/** A build's context: what the client sent, written anew, with a Dockerfile of ours in place of the one that is to be read. */
final class Context implements Closeable {
    private static final String IGNORE = ".dockerignore";
    private static final int LARGEST = 256 * 1024;

    private final String dockerfile;
    private final Spooled spooled;
    private final NewTar tar;
    private final Map<String, Member> held = new HashMap<>();
    private final Map<String, byte[]> contents = new HashMap<>();

    private Context(String dockerfile, Spooled spooled) {
        this.dockerfile = dockerfile;
        this.spooled = spooled;
        this.tar = new NewTar(spooled.out());
    }

    /** @param dockerfile path of the Dockerfile in the context */
    static Context read(InputStream sent, Spool spool, String dockerfile) throws IOException {
        Context context = new Context(dockerfile, spool.open());
        try (CheckedTar checked = new CheckedTar(Gunzip.ifCompressed(new BufferedInputStream(sent)), Rules.FILES)) {
            for (Optional<Member> next = checked.next(); next.isPresent(); next = checked.next()) {
                context.take(next.get(), checked.content());
            }
            return context;
        } catch (IOException | RuntimeException e) {
            context.close();
            throw e;
        }
    }

    private void take(Member member, InputStream content) throws IOException {
        if (!member.name().equals(dockerfile) && !member.name().equals(IGNORE)) {
            tar.add(member, content);
            return;
        }
        if (member.kind() != Member.Kind.FILE) {
            throw Refused.badRequest(
                    member.name() + " must be a file of the build context itself, not a link or a folder");
        }
        byte[] bytes = content.readNBytes(LARGEST + 1);
        if (bytes.length > LARGEST) {
            throw Refused.badRequest(member.name() + " has " + LARGEST / 1024 + " KB at most");
        }
        held.put(member.name(), member);
        contents.put(member.name(), bytes);
    }

    /** The learner's Dockerfile. */
    byte[] dockerfile() {
        byte[] bytes = contents.get(dockerfile);
        if (bytes == null) {
            throw new Unfulfilled(400, "Cannot locate specified Dockerfile: " + dockerfile);
        }
        return bytes;
    }

    /**
     * Completes the tar for the engine, which takes our Dockerfile and the list that names it out of the context before it copies anything.
     *
     * @return what our Dockerfile is called in it
     */
    String complete(Recipe recipe) throws IOException {
        IgnoreFile ignore = new IgnoreFile(contents.getOrDefault(IGNORE, new byte[0]));
        byte[] own = contents.get(dockerfile);
        Member member = held.get(dockerfile);
        if (own != null && member != null && !ignore.names(dockerfile)) {
            tar.add(member, new java.io.ByteArrayInputStream(own));
        }
        String name = ".slipway-" + UUID.randomUUID();
        tar.add(name, recipe.text().getBytes(StandardCharsets.UTF_8));
        tar.add(IGNORE, (IGNORE + "\n" + name + "\n").getBytes(StandardCharsets.UTF_8));
        tar.finish();
        return name;
    }

    Spooled spooled() {
        return spooled;
    }

    @Override
    public void close() throws IOException {
        spooled.close();
    }
}
