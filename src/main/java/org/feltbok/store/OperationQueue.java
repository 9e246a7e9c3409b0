package org.feltbok.store;

import org.feltbok.base.FaultException;
import org.feltbok.base.task.Listening;
import org.jspecify.annotations.Nullable;

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
        /** Given, but not begun: nobody has said yet who works. */
        WAITING,
        FAILED,
        /** The file was deleted, moved or replaced: what is saved is saved into nothing. */
        NOT_IN_PLACE
    }

    /**
     * Lets a change begin, at once or later, or refuses it; such as where nobody has a name yet.
     */
    @FunctionalInterface
    public interface Door {
        void pass(Runnable go, Runnable refuse);
    }

    private final Study study;
    private final Door door;
    private final ExecutorService writer =
            Executors.newSingleThreadExecutor(
                    r -> {
                        Thread t = new Thread(r, "study-writer");
                        t.setDaemon(false);
                        return t;
                    });
    private final AtomicInteger waiting = new AtomicInteger();
    private final AtomicInteger atTheDoor = new AtomicInteger();
    private final Listening.Listeners<State> listeners = new Listening.Listeners<>();
    private final List<Operation> unsaved = new CopyOnWriteArrayList<>();
    private final Listening.Listeners<CompletableFuture<?>> reversals = new Listening.Listeners<>();
    private volatile boolean failed;
    private volatile boolean inPlace = true;
    private volatile State told = State.SAVED;

    public OperationQueue(Study study) {
        this(study, (go, refuse) -> go.run());
    }

    /**
     * @param door asked before each change, on the thread that gave it
     */
    public OperationQueue(Study study, Door door) {
        this.study = study;
        this.door = door;
    }

    /** Told on the writing thread (and, when saving begins, on the caller's). */
    public Listening listen(Consumer<? super State> listener) {
        return listeners.add(listener);
    }

    /** The future ends when the change is on disk, or with the reason why it is not. */
    public CompletableFuture<Optional<Change>> submit(Operation operation) {
        return queue(
                () -> {
                    try {
                        return study.run(operation);
                    } catch (RuntimeException problem) {
                        if (!SqlProblems.isRefusal(problem)) {
                            unsaved.add(operation);
                        }
                        throw problem;
                    }
                });
    }

    /**
     * What the disk refused since the last change that it took, in the order given: a copy of the
     * study elsewhere is whole with it.
     */
    public List<Operation> unsaved() {
        return List.copyOf(unsaved);
    }

    /** Ends when what was given so far is on disk or refused. */
    public CompletableFuture<Void> settled() {
        return CompletableFuture.runAsync(() -> {}, writer);
    }

    /** Waits for what was given, looks at the file, and says what holds then. */
    public State settle() {
        settled().join();
        look();
        return state();
    }

    public CompletableFuture<Optional<Change>> undo() {
        return reverse(study::undo);
    }

    public CompletableFuture<Optional<Change>> redo() {
        return reverse(study::redo);
    }

    private CompletableFuture<Optional<Change>> reverse(Supplier<Optional<Change>> work) {
        CompletableFuture<Optional<Change>> end = queue(work);
        reversals.tell(end);
        return end;
    }

    /** Told, on the thread that asks for it, of each undo and redo before it is done. */
    public Listening listenToReversals(Consumer<CompletableFuture<?>> listener) {
        return reversals.add(listener);
    }

    private CompletableFuture<Optional<Change>> queue(Supplier<Optional<Change>> work) {
        var result = new CompletableFuture<Optional<Change>>();
        atTheDoor.incrementAndGet();
        door.pass(
                () -> {
                    atTheDoor.decrementAndGet();
                    start(work)
                            .whenComplete(
                                    (change, problem) -> {
                                        if (problem == null) {
                                            result.complete(change);
                                        } else {
                                            result.completeExceptionally(problem);
                                        }
                                    });
                },
                () -> {
                    atTheDoor.decrementAndGet();
                    tell();
                    result.completeExceptionally(new FaultException("store.nobody"));
                });
        if (atTheDoor.get() > 0) {
            tell();
        }
        return result;
    }

    private CompletableFuture<Optional<Change>> start(Supplier<Optional<Change>> work) {
        waiting.incrementAndGet();
        tell();
        return CompletableFuture.supplyAsync(work, writer)
                .whenComplete(
                        (change, problem) -> {
                            note(change, problem);
                            inPlace = study.isInPlace();
                            waiting.decrementAndGet();
                            tell();
                        });
    }

    /**
     * What was refused is not to be saved, and what is done afterwards says nothing of what was
     * lost before unless it is on disk itself.
     */
    private void note(@Nullable Optional<Change> change, @Nullable Throwable problem) {
        if (problem != null) {
            failed |= !SqlProblems.isRefusal(problem);
        } else if (change != null && change.isPresent()) {
            failed = false;
            unsaved.clear();
        }
    }

    public State state() {
        if (waiting.get() > 0) {
            return State.SAVING;
        }
        if (failed) {
            return State.FAILED;
        }
        if (!inPlace) {
            return State.NOT_IN_PLACE;
        }
        return atTheDoor.get() > 0 ? State.WAITING : State.SAVED;
    }

    /** Looks whether the file still lies in its place; listeners are told if that has changed. */
    public void look() {
        inPlace = study.isInPlace();
        State state = state();
        if (state != told) {
            tell();
        }
    }

    private void tell() {
        State state = state();
        told = state;
        listeners.tell(state);
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
