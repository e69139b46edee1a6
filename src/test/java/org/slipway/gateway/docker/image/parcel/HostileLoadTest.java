package org.slipway.gateway.docker.image.parcel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slipway.gateway.docker.Refused;
import org.slipway.gateway.docker.image.archive.Member;
import org.slipway.gateway.docker.image.archive.NewTar;
import org.slipway.gateway.docker.image.archive.SpoolRig;

/** Archives that somebody wrote by hand and gives to docker load. */
class HostileLoadTest {
    private static final String MANIFEST =
            "[{\"Config\":\"c.json\",\"RepoTags\":[\"app:v1\"],\"Layers\":[\"l/layer.tar\"]}]";
    private static final String SETTINGS = "{\"os\":\"linux\",\"config\":{\"Cmd\":[\"true\"]}}";

    @TempDir
    Path folder;

    @Test
    void anHonestArchiveIsReadWithItsNamesAndItsId() throws IOException {
        List<Packed> images = read(box(MANIFEST, SETTINGS, layer("etc/passwd")));

        assertThat(images).hasSize(1);
        assertThat(images.get(0).names().get(0).whole()).isEqualTo("app:v1");
        assertThat(images.get(0).id()).matches("sha256:[0-9a-f]{64}");
        assertThat(images.get(0).layers()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"config\":{\"OnBuild\":[\"RUN true\"]}}",
                "{\"config\":{\"onbuild\":[\"RUN true\"]}}",
                "{\"Config\":{\"OnBuild\":[\"RUN true\"]}}",
                "{\"config\":{\"OnBuild\":[]},\"config\":{\"OnBuild\":[\"RUN true\"]}}",
                "{\"con\u017fig\":{\"OnBuild\":[\"RUN true\"]}}",
                "{\"config\":{}} {\"config\":{\"OnBuild\":[\"RUN true\"]}}",
                "{\"config\":{\"WorkingDir\":\"/proc/self/fd/8\"}}",
                "{\"config\":{\"Healthcheck\":{\"Interval\":1}}}",
                "{\"config\":{\"Healthcheck\":{\"interval\":1}}}",
                "[]"
            })
    void settingsThatActLaterOrAreSpelledToHideAreRefused(String settings) {
        assertThatThrownBy(() -> read(box(MANIFEST, settings, layer("a")))).isInstanceOf(Refused.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "{}",
                "[{\"Config\":\"elsewhere.json\",\"Layers\":[\"l/layer.tar\"]}]",
                "[{\"Config\":\"c.json\",\"Layers\":[\"../../etc/shadow\"]}]",
                "[{\"Config\":\"c.json\",\"Layers\":[\"/etc/shadow\"]}]",
                "[{\"Config\":\"c.json\",\"config\":\"d.json\",\"Layers\":[\"l/layer.tar\"]}]",
                "[{\"Config\":\"c.json\",\"RepoTags\":[\"registry.example/app\"],\"Layers\":[\"l/layer.tar\"]}]"
            })
    void aManifestThatIsNotOneOrLeadsElsewhereIsRefused(String manifest) {
        assertThatThrownBy(() -> read(box(manifest, SETTINGS, layer("a")))).isInstanceOf(Refused.class);
    }

    @Test
    void aLayerIsLookedThroughAsWell() {
        assertThatThrownBy(() -> read(box(MANIFEST, SETTINGS, "no tar".getBytes(StandardCharsets.UTF_8))))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("not a tar");
    }

    @Test
    void anArchiveWithoutAManifestIsRefused() {
        assertThatThrownBy(() -> read(layer("index.json")))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("manifest.json");
    }

    @Test
    void whatIsNotInTheManifestStaysBehind() throws IOException {
        ByteArrayOutputStream sent = new ByteArrayOutputStream();
        NewTar tar = new NewTar(sent);
        tar.add("manifest.json", MANIFEST.getBytes(StandardCharsets.UTF_8));
        tar.add("repositories", "{\"slipway/nginx\":{\"latest\":\"x\"}}".getBytes(StandardCharsets.UTF_8));
        tar.add("index.json", "{}".getBytes(StandardCharsets.UTF_8));
        tar.add("c.json", SETTINGS.getBytes(StandardCharsets.UTF_8));
        tar.add("real/layer.tar", layer("a"));
        tar.add(
                new Member("l/layer.tar", Member.Kind.SYMLINK, 0, 0777, 0, 0, 0, Optional.of("../real/layer.tar")),
                new ByteArrayInputStream(new byte[0]));
        tar.finish();

        try (Box box = box(sent.toByteArray());
                var anew = SpoolRig.in(folder.resolve("anew"), 1 << 20).open()) {
            var bench = new org.slipway.compute.container.Bench(1, "0123456789abcdef", "net");
            Repacked.write(Packed.all(box), box, new org.slipway.gateway.docker.Names(bench), anew);
            String text = new String(anew.read().readAllBytes(), StandardCharsets.ISO_8859_1);
            assertThat(text)
                    .contains("\"RepoTags\":[\"slw/0123456789abcdef/kept:", "layer0.tar")
                    .doesNotContain("repositories", "slipway/nginx", "index.json", "app:v1");
        }
    }

    private List<Packed> read(byte[] archive) throws IOException {
        try (Box box = box(archive)) {
            return Packed.all(box);
        }
    }

    private Box box(byte[] archive) throws IOException {
        return Box.read(new ByteArrayInputStream(archive), SpoolRig.in(folder, 1 << 20));
    }

    private static byte[] box(String manifest, String settings, byte[] layer) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        NewTar tar = new NewTar(bytes);
        tar.add("manifest.json", manifest.getBytes(StandardCharsets.UTF_8));
        tar.add("c.json", settings.getBytes(StandardCharsets.UTF_8));
        tar.add("l/layer.tar", layer);
        tar.finish();
        return bytes.toByteArray();
    }

    private static byte[] layer(String file) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        NewTar tar = new NewTar(bytes);
        tar.add(file, new byte[] {1});
        tar.finish();
        return bytes.toByteArray();
    }
}
