package org.slipway.lab.grading;

import jakarta.enterprise.event.Event;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.slipway.lab.LabRig;

/** The grading room put together by hand on a lab rig. */
final class GradingRig {
    final AttemptStore store;
    final Judge judge;
    final Grader grader;
    final Progress progress;
    final List<Object> events = Collections.synchronizedList(new ArrayList<>());

    GradingRig(LabRig rig) {
        store = new AttemptStore(rig.database().entities());
        LatchStore latches = new LatchStore(rig.database().entities());
        Sittings sittings = new Sittings(rig.answers, rig.seeds, latches, rig.time());
        Benches benches = new Benches(rig.containers, rig.inspections, rig.engine());
        judge = new Judge(rig.sessions, benches, sittings, rig.hints, rig.time());
        grader = new Grader(rig.sessions, judge, store, recorded(), rig.time());
        progress = new Progress(store, rig.labs, rig.sessions);
    }

    @SuppressWarnings("unchecked")
    private Event<LabGraded> recorded() {
        return (Event<LabGraded>) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Event.class}, (proxy, method, arguments) -> {
                    events.add(arguments[0]);
                    return null;
                });
    }
}
