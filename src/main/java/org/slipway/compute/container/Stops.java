package org.slipway.compute.container;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.slipway.engine.SandboxInfo;

/** Why the portal stopped containers, as long as it runs; for a container that was started again since, nothing is told. */
@ApplicationScoped
public class Stops {
    private static final int MOST = 1000;

    private record Note(Optional<Instant> started, String why) {}

    private final Map<String, Note> notes = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Note> eldest) {
            return size() > MOST;
        }
    };

    /** @param container as it was before */
    public synchronized void note(SandboxInfo container, String why) {
        notes.put(container.id(), new Note(container.started(), why));
    }

    /** In words that begin with "Stopped". */
    public synchronized Optional<String> why(LearnerContainer container) {
        return Optional.ofNullable(notes.get(container.id()))
                .filter(note -> container.status() == LearnerContainer.Status.EXITED)
                .filter(note -> note.started().equals(container.started()))
                .map(Note::why);
    }
}
