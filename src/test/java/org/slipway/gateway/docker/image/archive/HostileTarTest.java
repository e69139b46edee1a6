package org.slipway.gateway.docker.image.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.slipway.gateway.docker.Refused;

/** Tars that nobody's archiver writes, header by header; each falls by a control of its own. */
class HostileTarTest {
    private static final int BLOCK = 512;

    /** One header with its content behind it, as old tars have it. */
    private static byte[] entry(String name, char type, String link, String content) {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        byte[] block = new byte[BLOCK + (bytes.length + BLOCK - 1) / BLOCK * BLOCK];
        put(block, 0, name);
        put(block, 100, "0000644");
        put(block, 108, "0000000");
        put(block, 116, "0000000");
        put(block, 124, String.format("%011o", bytes.length));
        put(block, 136, "00000000000");
        block[156] = (byte) type;
        put(block, 157, link);
        put(block, 257, "ustar\00000");
        put(block, 329, "0000001");
        put(block, 337, "0000003");
        System.arraycopy(bytes, 0, block, BLOCK, bytes.length);
        return summed(block);
    }

    private static byte[] summed(byte[] block) {
        Arrays.fill(block, 148, 156, (byte) ' ');
        int sum = 0;
        for (int i = 0; i < BLOCK; i++) {
            sum += block[i] & 0xff;
        }
        put(block, 148, String.format("%06o\0 ", sum));
        return block;
    }

    private static void put(byte[] block, int at, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        System.arraycopy(bytes, 0, block, at, bytes.length);
    }

    private static byte[] tar(byte[]... entries) {
        ByteArrayOutputStream tar = new ByteArrayOutputStream();
        for (byte[] entry : entries) {
            tar.writeBytes(entry);
        }
        tar.writeBytes(new byte[2 * BLOCK]);
        return tar.toByteArray();
    }

    private static byte[] file(String name) {
        return entry(name, '0', "", "x");
    }

    private static byte[] pax(String key, String value) {
        String record = " " + key + "=" + value + "\n";
        int length = record.length() + 2; // two digits of its own
        return entry("PaxHeader", 'x', "", length + record);
    }

    private static List<Member> read(byte[] tar, Rules rules) throws IOException {
        List<Member> members = new java.util.ArrayList<>();
        try (CheckedTar checked = new CheckedTar(new ByteArrayInputStream(tar), rules)) {
            for (Optional<Member> next = checked.next(); next.isPresent(); next = checked.next()) {
                checked.content().transferTo(new ByteArrayOutputStream());
                members.add(next.get());
            }
        }
        return members;
    }

    static Stream<Arguments> hostile() {
        return Stream.of(
                tar("a path that walks up", file("a/../../b")),
                tar("an absolute path", file("/etc/passwd")),
                tar("a path that a longer header gives", pax("path", "../b"), file("a")),
                tar("a link out", entry("a", '2', "../b", "")),
                tar("an absolute link", entry("a", '2', "/etc/passwd", "")),
                tar("a link out that a longer header gives", pax("linkpath", "/etc"), entry("a", '2', "b", "")),
                tar("a link that steps up from where another leads", entry("d/e", '2', "f/../..", "")),
                tar("a hard link out", entry("a", '1', "../b", "")),
                tar("a hard link to a file that is not in it", entry("a", '1', "b", "")),
                tar("a file behind a link", entry("a", '2', "b", ""), file("a/c")),
                tar("a link in place of a folder", file("a/c"), entry("a", '2', "b", "")),
                tar("one name twice", file("a"), file("./a")),
                tar("a file in place of the root", file(".")),
                tar("a character device", entry("a", '3', "", "")),
                tar("a block device", entry("a", '4', "", "")),
                tar("a pipe", entry("a", '6', "", "")),
                tar("a contiguous file", entry("a", '7', "", "")),
                tar("a sparse file of GNU's", entry("a", 'S', "", "")),
                tar("a sparse file by its longer header", pax("GNU.sparse.size", "5"), file("a")),
                tar("an unknown kind", entry("a", 'Z', "", "")),
                tar("a folder with a content", entry("a/", '5', "", "x")),
                tar("a link with a content", entry("a", '2', "b", "x")),
                tar("a size that its longer header denies", pax("size", "700"), file("a"), file("b")),
                tar("a long name without end", entry("a", 'L', "", "n".repeat(70_000)), file("a")),
                tar(
                        "longer headers without end",
                        Stream.generate(() -> pax("comment", "x")).limit(5_000).toArray(byte[][]::new)),
                tar("a control character in a name", file("a\u001bb")),
                tar("a name that is too long for any file system", pax("path", "n".repeat(300)), file("a")),
                Arguments.of("a wrong checksum", damaged(tar(file("a")))),
                Arguments.of("a tar cut short in a header", Arrays.copyOf(tar(file("a"), file("b")), 1100)),
                Arguments.of("a compressed tar", new byte[] {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0}),
                Arguments.of("no tar at all", "#!/bin/sh\n".repeat(100).getBytes(StandardCharsets.UTF_8)));
    }

    private static Arguments tar(String name, byte[]... entries) {
        return Arguments.of(name, tar(entries));
    }

    private static byte[] damaged(byte[] tar) {
        tar[0] ^= 1;
        return tar;
    }

    @ParameterizedTest(name = "{0} is refused")
    @MethodSource("hostile")
    void isRefused(String name, byte[] tar) {
        assertThatThrownBy(() -> read(tar, Rules.FILES)).isInstanceOf(Refused.class);
    }

    @Test
    void linksThatStayInsideAreKeptAsTheyAre() throws IOException {
        List<Member> members =
                read(tar(file("a/b"), entry("a/c", '2', "../a/b", ""), entry("d", '1', "./a/b", "")), Rules.FILES);

        assertThat(members)
                .extracting(Member::name, member -> member.link().orElse(""))
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("a/b", ""),
                        org.assertj.core.groups.Tuple.tuple("a/c", "../a/b"),
                        org.assertj.core.groups.Tuple.tuple("d", "a/b"));
    }

    @Test
    void aLayerMayBringTheNullDeviceAndLinksOfItsOwnRoot() throws IOException {
        byte[] layer = tar(entry("dev/null", '3', "", ""), entry("lib", '2', "/usr/lib", ""));

        assertThat(read(layer, Rules.LAYER)).hasSize(2);
    }

    @Test
    void aLayerBringsNoDisk() {
        assertThatThrownBy(() -> read(tar(entry("dev/sda", '4', "", "")), Rules.LAYER))
                .isInstanceOf(Refused.class);
    }

    @Test
    void oneEntryMoreThanAreTakenEndsInTheQuota() {
        byte[][] entries = new byte[Rules.BOX.entries() + 1][];
        Arrays.setAll(entries, number -> file("f" + number));

        assertThatThrownBy(() -> read(tar(entries), Rules.BOX))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("quota");
    }
}
