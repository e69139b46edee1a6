package org.slipway.gateway.docker.image.archive;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.slipway.gateway.docker.Refused;
import org.slipway.gateway.docker.image.archive.Member.Kind;

/** Reads a tar entry by entry and refuses it at the first that could do anything but put a file below the folder it is unpacked to. */
public final class CheckedTar implements Closeable {
    private static final long LARGEST_ID = (1L << 31) - 1;
    private static final long LATEST = (1L << 33) - 1;

    private final Rules rules;
    private final HeaderWatch watch;
    private final TarArchiveInputStream tar;
    private final Paths paths;
    private int count;

    public CheckedTar(InputStream source, Rules rules) {
        this.rules = rules;
        this.watch = new HeaderWatch(new WholeBlocks(source), rules);
        this.tar = new TarArchiveInputStream(watch, "UTF-8");
        this.paths = new Paths(rules);
    }

    /**
     * The next entry; its content is {@link #content} until the one after it is asked for.
     *
     * @throws Refused when the archive is none, or holds what may not be in it
     * @throws IOException when whoever sends it has gone
     */
    public Optional<Member> next() throws IOException {
        TarArchiveEntry entry;
        try {
            entry = tar.getNextEntry();
        } catch (IOException | IllegalArgumentException e) {
            throw broken(e);
        }
        if (entry == null && watch.cutShort()) {
            throw broken(new IllegalArgumentException("cut short"));
        }
        if (entry == null) {
            return Optional.empty();
        }
        if (++count > rules.entries()) {
            throw Refused.quota("an archive may hold " + rules.entries() + " entries, and this one holds more");
        }
        return Optional.of(member(entry));
    }

    /** What the entry holds; empty for all but files. */
    public InputStream content() {
        return new InputStream() {
            @Override
            public int read() throws IOException {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
            }

            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                try {
                    return tar.read(bytes, offset, length);
                } catch (IOException e) {
                    throw broken(e);
                }
            }
        };
    }

    @Override
    public void close() throws IOException {
        tar.close();
    }

    private IOException broken(Exception e) {
        if (watch.sourceBroke() && e instanceof IOException gone) {
            return gone;
        }
        throw Refused.badRequest("the archive is not a tar, or is damaged");
    }

    private Member member(TarArchiveEntry entry) {
        if (entry.isSparse() || entry.isGNUSparse() || entry.isPaxGNUSparse() || entry.isStarSparse()) {
            throw rules.refusal(entry.getName(), "is a sparse file");
        }
        if (entry.getRealSize() != watch.size()) {
            throw rules.refusal(entry.getName(), "has two sizes");
        }
        if (entry.getExtraPaxHeaders().keySet().stream().anyMatch(key -> key.contains("xattr.trusted."))) {
            throw rules.refusal(entry.getName(), "has attributes that only a system's own root sets");
        }
        Kind kind = kind(entry);
        String name = paths.name(entry.getName());
        Optional<String> link = paths.place(name, kind, entry.getLinkName());
        return new Member(
                name,
                kind,
                kind == Kind.FILE ? bounded(entry.getRealSize(), Long.MAX_VALUE, name, "size") : 0,
                entry.getMode() & 07777,
                Math.min(LATEST, Math.max(0, entry.getLastModifiedTime().toMillis() / 1000)),
                bounded(entry.getLongUserId(), LARGEST_ID, name, "owner"),
                bounded(entry.getLongGroupId(), LARGEST_ID, name, "group"),
                link);
    }

    private Kind kind(TarArchiveEntry entry) {
        if (entry.isSymbolicLink()) {
            return Kind.SYMLINK;
        } else if (entry.isLink()) {
            return Kind.HARD_LINK;
        } else if (entry.isCharacterDevice()) {
            return Kind.DEVICE;
        } else if (entry.isDirectory()) {
            return Kind.FOLDER;
        } else if (entry.isFile()) {
            return Kind.FILE;
        }
        throw rules.refusal(entry.getName(), "is of a kind that is not known here");
    }

    private long bounded(long number, long most, String name, String what) {
        if (number < 0 || number > most) {
            throw rules.refusal(name, "has an impossible " + what);
        }
        return number;
    }
}
