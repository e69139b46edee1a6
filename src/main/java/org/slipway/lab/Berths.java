package org.slipway.lab;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.slipway.engine.EngineException;

/** Makes berths, makes them again, and clears them; all in the background. */
@ApplicationScoped
class Berths {
    private static final System.Logger LOG = System.getLogger(Berths.class.getName());

    private final Workspaces workspaces;
    private final Background background;

    @Inject
    Berths(Workspaces workspaces, Background background) {
        this.workspaces = workspaces;
        this.background = background;
    }

    /** Nothing is made yet. */
    Berth reserve(String id, long accountId, Runnable typed) {
        return new Berth(id, accountId, new SharedTerminal(background, true, typed));
    }

    /** For a berth that never was. */
    void make(Berth berth) {
        berth.making("Starting your workspace", making(berth, () -> workspaces.make(berth.accountId(), berth.id())));
    }

    /** For a berth that a portal before this one made, or the engine may have lost. */
    void findOrMake(Berth berth, String message) {
        berth.making(message, making(berth, () -> foundOrMade(berth)));
    }

    private Place foundOrMade(Berth berth) {
        return workspaces
                .find(berth.accountId(), berth.id())
                .map(found -> {
                    workspaces.endForgottenShells(found);
                    return found;
                })
                .orElseGet(() -> {
                    workspaces.clearWorkspace(berth.id());
                    return workspaces.make(berth.accountId(), berth.id());
                });
    }

    /** Clears all that the learner has made, and makes a new workspace on the same network. */
    void renew(Berth berth) {
        berth.terminal().renew();
        berth.making("Making your bench new", making(berth, () -> {
            workspaces.clearBench(berth.id());
            return workspaces.make(berth.accountId(), berth.id());
        }));
    }

    private CompletableFuture<Place> making(Berth berth, Supplier<Place> work) {
        return background.ask(() -> {
            try {
                return opened(berth, work.get());
            } catch (RuntimeException failure) {
                if (!(failure instanceof EngineException)) { // those are told by whoever watches the engine
                    LOG.log(Level.WARNING, () -> "workspace-not-made session=" + berth.id(), failure);
                }
                throw failure;
            }
        });
    }

    private Place opened(Berth berth, Place place) {
        berth.terminal().ready((columns, rows) -> workspaces.shell(place, columns, rows));
        return place;
    }

    /** Removes everything of a berth, once what is under way there has ended. */
    void clear(Berth berth, String why) {
        berth.terminal().close(why);
        berth.afterwards(() -> background.run("clearing a bench", () -> {
            try {
                workspaces.clear(berth.id());
            } catch (EngineException | UncheckedIOException later) {
                LOG.log(
                        Level.INFO,
                        () -> "bench-left-to-reconciler session=" + berth.id() + " because=\"" + later.getMessage()
                                + "\"");
            }
        }));
    }
}
