package org.slipway.lab.rehearsal;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.slipway.lab.Lab;
import org.slipway.lab.LabFault;

/** What is written down while a lab is rehearsed, and told line by line as it happens. */
final class Notes {
    private final Consumer<String> telling;
    private final List<Scene> scenes = new ArrayList<>();
    private final Set<LabFault> faults = new LinkedHashSet<>();
    private final QualityCount quality = new QualityCount();

    Notes(Consumer<String> telling) {
        this.telling = telling;
    }

    void line(String words) {
        telling.accept(words);
    }

    void scene(Scene scene) {
        scenes.add(scene);
        line("  " + (scene.held() ? "✓ " : "✗ ") + scene.name() + ": " + scene.outcome() + " (" + scene.seconds()
                + ")");
    }

    /** Tells a fault once, however often it shows. */
    void fault(LabFault fault) {
        if (faults.add(fault)) {
            line(fault.toString());
        }
    }

    boolean anyFault() {
        return !faults.isEmpty();
    }

    List<LabFault> faults() {
        return List.copyOf(faults);
    }

    QualityCount quality() {
        return quality;
    }

    Report report(Lab lab) {
        return new Report(scenes, quality.of(lab));
    }
}
