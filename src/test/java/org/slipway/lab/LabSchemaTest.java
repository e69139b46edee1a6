package org.slipway.lab;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The schema that editors use says what the reader does. {@code -Dslipway.schema.write=true} writes the file anew. */
class LabSchemaTest {
    private static final Path FILE = Path.of("labs/lab.schema.json");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonSchema SCHEMA =
            JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(LabSchema.text());

    private static Set<ValidationMessage> faults(String yaml) {
        Object read = new Load(LoadSettings.builder().build()).loadFromString(yaml);
        return SCHEMA.validate(JSON.<JsonNode>valueToTree(read));
    }

    private static List<Path> labs() throws IOException {
        try (Stream<Path> folders = Files.list(Path.of("labs"))) {
            return folders.map(folder -> folder.resolve(LabFiles.DEFINITION))
                    .filter(Files::isRegularFile)
                    .toList();
        }
    }

    @Test
    void theFileIsWhatTheReaderReads() throws IOException {
        if (Boolean.getBoolean("slipway.schema.write")) {
            Files.writeString(FILE, LabSchema.text());
        }
        assertThat(Files.readString(FILE))
                .as("run mvn test -Dtest=LabSchemaTest -Dslipway.schema.write=true")
                .isEqualTo(LabSchema.text());
    }

    @Test
    void everyShippedLabIsGoodAndTellsEditorsSo() throws IOException {
        assertThat(labs()).isNotEmpty();
        for (Path lab : labs()) {
            String yaml = Files.readString(lab);
            assertThat(yaml).as(lab.toString()).startsWith("# yaml-language-server: $schema=../lab.schema.json\n");
            assertThat(faults(yaml)).as(lab.toString()).isEmpty();
        }
    }

    @Test
    void everyKindOfCheckIsGood() {
        assertThat(faults(EveryKind.YAML)).isEmpty();
    }

    @Test
    void aPlantedSlipIsFound() {
        planted("- id: up\n", "- id: up\n        pionts: 3\n");
        planted("container: {name: web", "container: {nmae: web");
        planted("state: running", "state: runing");
        planted("points: 3", "points: three");
        planted("chapter: docker\n", "");
        planted("kind: number", "kind: nubmer");
        planted("value: exitCode", "value: exitcode");
        planted("port: 8000..8999", "port: 8000-8999");
        planted("image: {name: \"site:1\"", "iamge: {name: \"site:1\"");
        planted("built: true", "built: yes-please");
        planted("        points: 3\n", "        points: 3\n        http: {url: \"http://web/\"}\n");
    }

    private static void planted(String from, String to) {
        String yaml = EveryKind.YAML.replace(from, to);
        assertThat(yaml).as(from).isNotEqualTo(EveryKind.YAML);
        assertThat(faults(yaml)).as(to).isNotEmpty();
    }
}
