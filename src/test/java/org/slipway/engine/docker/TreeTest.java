package org.slipway.engine.docker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TreeTest {
    private static final long PLENTY = 1L << 40;

    @TempDir
    private Path folder;

    private long bytes(long enough) {
        return Tree.bytes(folder, enough).orElseThrow();
    }

    @Test
    void anEmptyFileCountsAsWhatTheDiskKeepsForIt() throws IOException {
        for (int i = 0; i < 100; i++) {
            Files.createFile(folder.resolve("empty" + i));
        }
        assertThat(bytes(PLENTY)).isEqualTo(100 * Tree.LEAST);
    }

    @Test
    void filesInFoldersCountAndTwoNamesOfOneFileCountItsBytesOnce() throws IOException {
        Path inner = Files.createDirectories(folder.resolve("a/b"));
        Path file = Files.write(inner.resolve("file"), new byte[100_000]);
        Files.createLink(folder.resolve("again"), file);
        long folders = Files.size(folder.resolve("a")) + Files.size(inner);
        assertThat(bytes(PLENTY))
                .isBetween(100_000 + Tree.LEAST, 100_000 + Tree.LEAST + Math.max(folders, 2 * Tree.LEAST));
    }

    @Test
    void aLinkIsNotFollowed(@TempDir Path outside) throws IOException {
        Files.write(outside.resolve("large"), new byte[1_000_000]);
        Files.createSymbolicLink(folder.resolve("link"), outside);
        assertThat(bytes(PLENTY)).isEqualTo(Tree.LEAST);
    }

    @Test
    void countingEndsWhenThereIsEnough() throws IOException {
        for (int i = 0; i < 100; i++) {
            Files.createFile(folder.resolve("empty" + i));
        }
        assertThat(bytes(10 * Tree.LEAST)).isEqualTo(11 * Tree.LEAST);
    }

    @Test
    void aFolderThatIsNotThereIsNotCounted() {
        assertThat(Tree.bytes(folder.resolve("absent"), PLENTY)).isEmpty();
    }
}
