package org.slipway.gateway.docker.image.archive;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.slipway.gateway.docker.image.archive.Member.Kind;

/** A tar of our own making: nothing is in its headers but what a {@link Member} says. */
public final class NewTar implements Closeable {
    private final TarArchiveOutputStream tar;

    public NewTar(OutputStream out) {
        tar = new TarArchiveOutputStream(out, "UTF-8");
        tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
        tar.setBigNumberMode(TarArchiveOutputStream.BIGNUMBER_POSIX);
        tar.setAddPaxHeadersForNonAsciiNames(true);
    }

    public void add(Member member, InputStream content) throws IOException {
        TarArchiveEntry entry = new TarArchiveEntry(name(member), type(member.kind()), true);
        entry.setMode(member.mode());
        entry.setModTime(member.modified() * 1000);
        entry.setUserId(member.user());
        entry.setGroupId(member.group());
        member.link().ifPresent(entry::setLinkName);
        if (member.isFile()) {
            entry.setSize(member.size());
        }
        tar.putArchiveEntry(entry);
        if (member.isFile()) {
            content.transferTo(tar);
        }
        tar.closeArchiveEntry();
    }

    /** A file that belongs to root and that anyone may read. */
    public void add(String name, byte[] content) throws IOException {
        add(name, content.length, new java.io.ByteArrayInputStream(content));
    }

    /** As {@link #add(String, byte[])}, from a stream of exactly that many bytes. */
    public void add(String name, long length, InputStream content) throws IOException {
        add(new Member(name, Kind.FILE, length, 0644, 0, 0, 0, Optional.empty()), content);
    }

    /** Writes the end; what it was written to stays open. */
    public void finish() throws IOException {
        tar.finish();
        tar.flush();
    }

    @Override
    public void close() throws IOException {
        tar.close();
    }

    private static String name(Member member) {
        return member.kind() == Kind.FOLDER ? member.name() + "/" : member.name();
    }

    private static byte type(Kind kind) {
        return switch (kind) {
            case FILE -> TarConstants.LF_NORMAL;
            case FOLDER -> TarConstants.LF_DIR;
            case SYMLINK -> TarConstants.LF_SYMLINK;
            case HARD_LINK -> TarConstants.LF_LINK;
            case DEVICE -> throw new IllegalArgumentException("layers are passed on as they are");
        };
    }
}
