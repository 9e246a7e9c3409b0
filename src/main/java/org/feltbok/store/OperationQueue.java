package org.feltbok.store;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Runs operations one after another off the user-interface thread, in the order given, and says
 * whether all is saved.
 */
public final class OperationQueue implements AutoCloseable {
    /** What the status bar may truthfully say. */
    public enum State {
        SAVED,
        SAVING,
        FAILED
    }

    private final StudyFile file;
    private final ExecutorService writer =
            Executors.newSingleThreadExecutor(
                    r -> {
                        Thread t = new Thread(r, "study-writer");
                        t.setDaemon(false);
                        return t;
                    });
    private final AtomicInteger waiting = new AtomicInteger();
    private final List<Consumer<State>> listeners = new CopyOnWriteArrayList<>();
    private volatile boolean failed;

    public OperationQueue(StudyFile file) {
        this.file = file;
    }

    /** Told on the writing thread (and, when saving begins, on the caller's). */
    public void addListener(Consumer<State> listener) {
        listeners.add(listener);
    }

    /** The future ends when the change is on disk, or with the reason why it is not. */
    public CompletableFuture<Optional<Change>> submit(Operation operation) {
        return queue(() -> file.run(operation));
    }

    public CompletableFuture<Optional<Change>> undo() {
        return queue(file::undo);
    }

    public CompletableFuture<Optional<Change>> redo() {
        return queue(file::redo);
    }

    private CompletableFuture<Optional<Change>> queue(Supplier<Optional<Change>> work) {
        waiting.incrementAndGet();
        tell();
        return CompletableFuture.supplyAsync(work, writer)
                .whenComplete(
                        (change, problem) -> {
                            failed = problem != null;
                            waiting.decrementAndGet();
                            tell();
                        });
    }

    public State state() {
        if (waiting.get() > 0) {
            return State.SAVING;
        }
        return failed ? State.FAILED : State.SAVED;
    }

    private void tell() {
        State state = state();
        listeners.forEach(l -> l.accept(state));
    }

    /** Waits for what was given, then stops. */
    @Override
    public void close() {
        writer.shutdown();
        try {
            if (!writer.awaitTermination(60, TimeUnit.SECONDS)) {
                throw new IllegalStateException("changes still waiting");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
