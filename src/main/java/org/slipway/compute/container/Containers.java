package org.slipway.compute.container;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
public class Containers {
    public LearnerContainer launch(Bench bench, LaunchRequest request) {
        throw new UnsupportedOperationException();
    }

    public List<LearnerContainer> list(Bench bench) {
        throw new UnsupportedOperationException();
    }

    public Optional<LearnerContainer> find(Bench bench, String name) {
        throw new UnsupportedOperationException();
    }

    public void start(Bench bench, String name) {
        throw new UnsupportedOperationException();
    }

    public void stop(Bench bench, String name) {
        throw new UnsupportedOperationException();
    }

    public void remove(Bench bench, String name) {
        throw new UnsupportedOperationException();
    }

    public List<ContainerLog> logs(Bench bench, String name, int lines) {
        throw new UnsupportedOperationException();
    }
}
