package org.slipway.lab;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slipway.engine.EngineException;
import org.slipway.engine.EngineRefused;
import org.slipway.lab.SessionState.Broken;
import org.slipway.lab.SessionState.Preparing;
import org.slipway.lab.SessionState.Running;

/** A session's network, workspace and terminal under the session's id: being made, made, or failed. */
final class Berth {
    static final String UNAVAILABLE =
            "The container engine is not answering. Your bench comes back by itself as soon as it does.";

    private static final String OURS =
            "Your workspace could not be made. It is tried again by itself; the server's log says why.";

    private final String id;
    private final long accountId;
    private final SharedTerminal terminal;

    private String message = "";
    private CompletableFuture<Place> making = new CompletableFuture<>();
    private @Nullable String trouble;

    Berth(String id, long accountId, SharedTerminal terminal) {
        this.id = id;
        this.accountId = accountId;
        this.terminal = terminal;
    }

    String id() {
        return id;
    }

    long accountId() {
        return accountId;
    }

    SharedTerminal terminal() {
        return terminal;
    }

    synchronized void making(String what, CompletableFuture<Place> future) {
        this.message = what;
        this.making = future;
        this.trouble = null;
    }

    /** Puts more before the handing over of what is being made. */
    synchronized void furnish(String what, Background background, Consumer<Place> work) {
        message = what;
        making = background.then(making, place -> {
            work.accept(place);
            return place;
        });
    }

    /** True while something is under way that will end by itself. */
    synchronized boolean busy() {
        return !making.isDone();
    }

    synchronized boolean failed() {
        return making.isCompletedExceptionally();
    }

    synchronized Optional<Place> place() {
        return making.isDone() && !making.isCompletedExceptionally() ? Optional.of(making.join()) : Optional.empty();
    }

    /** The engine cannot be asked; what was made is taken to be there still. */
    synchronized void trouble(String why) {
        this.trouble = why;
    }

    synchronized boolean troubled() {
        return trouble != null;
    }

    synchronized void well() {
        this.trouble = null;
    }

    /** Runs once what is being made is made or has failed. */
    synchronized void afterwards(Runnable work) {
        CompletableFuture<Void> done = making.handle((place, failure) -> null);
        done.thenRun(work);
    }

    synchronized SessionState state() {
        if (trouble != null) {
            return new Broken(trouble);
        }
        if (!making.isDone()) {
            return new Preparing(message);
        }
        return making.isCompletedExceptionally() ? new Broken(why()) : new Running();
    }

    private String why() {
        try {
            making.join();
            return "";
        } catch (CompletionException failure) {
            if (failure.getCause() instanceof EngineRefused refused) {
                return "Your workspace could not be made: " + refused.getMessage() + ". It is tried again by itself.";
            }
            return failure.getCause() instanceof EngineException ? UNAVAILABLE : OURS;
        }
    }
}
