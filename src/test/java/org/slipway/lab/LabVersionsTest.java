package org.slipway.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slipway.engine.FakeEngine;

class LabVersionsTest {
    private static final String LAB = "new-lab";

    @TempDir
    private Path folder;

    private final FakeEngine engine = FakeEngines.withCourseImages();
    private final TestDatabase database = new TestDatabase();
    private final TestTime time = new TestTime();
    private LabRig rig;
    private long learner;

    @BeforeEach
    void open() throws IOException {
        NewLab.into(folder);
        rig = new LabRig(engine, database, time, folder);
        learner = database.account();
    }

    @AfterEach
    void close() {
        rig.close();
        database.close();
    }

    private void change(String title) throws IOException {
        Path file = folder.resolve(LAB + "/lab.yaml");
        Files.writeString(file, Files.readString(file).replaceFirst("title: .*", "title: " + title));
        LabRig.until(() -> rig.labs.lab(LAB).orElseThrow().title().equals(title));
    }

    private String title(long account) {
        return rig.sessions.lab(account).orElseThrow().title();
    }

    @Test
    void aRunningAttemptKeepsTheVersionItBeganWithAndTheNextHasTheNewOne() throws IOException {
        rig.started(learner, LAB);
        change("Second edition");
        long other = database.account();
        rig.started(other, LAB);
        assertThat(title(learner)).isEqualTo("New lab");
        assertThat(title(other)).isEqualTo("Second edition");
        rig.close();
        rig = new LabRig(engine, database, time, folder);
        assertThat(title(learner)).isEqualTo("New lab");
    }

    @Test
    void anAuthorsOwnAttemptTakesTheLabAsItIsNowAndKeepsItsParameters() throws IOException {
        String number = rig.started(learner, LAB).parameters().get("number");
        change("Second edition");
        rig.sessions.adopt(learner);
        assertThat(title(learner)).isEqualTo("Second edition");
        assertThat(rig.sessions.current(learner).orElseThrow().parameters()).containsEntry("number", number);
        rig.close();
        rig = new LabRig(engine, database, time, folder);
        assertThat(title(learner)).isEqualTo("Second edition");
    }

    @Test
    void anotherStartHasOtherParametersWhereItCan() {
        String number = rig.started(learner, LAB).parameters().get("number");
        long other = database.account();
        BenchSession second = rig.sessions.startUnlike(
                other, LAB, rig.sessions.current(learner).orElseThrow().parameters());
        assertThat(second.parameters().get("number")).isNotEqualTo(number);
    }
}
