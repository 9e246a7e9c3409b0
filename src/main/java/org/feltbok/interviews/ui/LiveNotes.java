package org.feltbok.interviews.ui;

import org.feltbok.coding.CodedPassage;
import org.feltbok.coding.Coder;
import org.feltbok.coding.LiveCodings;
import org.feltbok.coding.NotesSheet;
import org.feltbok.coding.NotesSource;
import org.feltbok.coding.kit.Desk;
import org.feltbok.store.Change;
import org.feltbok.store.ChangeEvent;
import org.feltbok.store.Operation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The notes as they are now, and the keys given while they are not: what is keyed waits until all
 * changes are made and told, in its order. All is called on the user-interface thread.
 */
final class LiveNotes {
    private final Desk desk;
    private final LiveCodings<NotesSheet, CodedPassage> live;
    private final List<Runnable> waiting = new ArrayList<>();
    private final AtomicInteger given = new AtomicInteger();
    private boolean hurrying;
    private Consumer<Boolean> waits = some -> {};

    /** Told of what was read. */
    interface Listener {
        /** Everything is new. */
        void readAll(NotesSheet sheet);

        /** Some of it is new. */
        void changed(NotesSheet sheet, LiveCodings.Delta<CodedPassage> delta);
    }

    LiveNotes(Desk desk, Listener listener) {
        this.desk = desk;
        live = new LiveCodings<>(desk.file(), desk.front(), desk::read, new Taking(listener));
    }

    private final class Taking implements LiveCodings.Listener<NotesSheet, CodedPassage> {
        private final Listener listener;

        Taking(Listener listener) {
            this.listener = listener;
        }

        @Override
        public void readAll(NotesSheet sheet, List<ChangeEvent> changes) {
            listener.readAll(sheet);
        }

        @Override
        public void changed(NotesSheet sheet, LiveCodings.Delta<CodedPassage> delta) {
            listener.changed(sheet, delta);
        }

        @Override
        public void settled() {
            runWaiting();
        }

        @Override
        public void failed(Throwable problem) {
            forgetWaiting();
            desk.dialogs().error(problem);
        }
    }

    void close() {
        hurry();
        live.close();
    }

    /** True after a reading failed. */
    boolean isStale() {
        return live.isStale();
    }

    /** Reads something around the notes again, for another reason than a change. */
    void reread(String table) {
        live.reread(table);
    }

    /** Reads everything. */
    void load() {
        live.open(new NotesSource(desk::who, desk.texts().language()));
    }

    /** Makes a change; what waits until all is read waits for it too. */
    CompletableFuture<Optional<Change>> submit(Operation operation) {
        return count(desk.submit(operation));
    }

    /** Makes a change of who works now. */
    void submit(Function<Coder, Operation> operation) {
        desk.asCoder(operation, this::count);
    }

    /** Makes a change of who wrote something. */
    void submit(String writer, Function<Coder, Operation> operation) {
        desk.asWriter(writer, operation, this::count);
    }

    private CompletableFuture<Optional<Change>> count(
            CompletableFuture<Optional<Change>> submitted) {
        given.incrementAndGet();
        submitted.whenComplete(
                (change, problem) ->
                        desk.front()
                                .execute(
                                        () -> {
                                            given.decrementAndGet();
                                            runWaiting();
                                        }));
        return submitted;
    }

    /** Does something once all changes given are made and read; at once if they are. */
    void whenRead(Runnable action) {
        if (hurrying) {
            action.run();
            return;
        }
        waiting.add(action);
        runWaiting();
        waits.accept(!waiting.isEmpty());
    }

    /** Told whether something waits: what was keyed is in no file yet. */
    void onWaiting(Consumer<Boolean> told) {
        waits = told;
    }

    /** True if what is shown is what the study holds. */
    boolean isRead() {
        return given.get() == 0 && live.isRead();
    }

    private void runWaiting() {
        while (isRead() && !waiting.isEmpty()) {
            waiting.removeFirst().run();
        }
        waits.accept(!waiting.isEmpty());
    }

    /**
     * Does at once what waits, in its order, with all that would wait in its turn: the study is
     * about to be closed, and what is given after that would be lost.
     */
    void hurry() {
        hurrying = true;
        try {
            while (!waiting.isEmpty()) {
                waiting.removeFirst().run();
            }
        } finally {
            hurrying = false;
            waits.accept(false);
        }
    }

    /** What waits is no longer meant: a field was opened to write in. */
    void forgetWaiting() {
        waiting.clear();
        waits.accept(false);
    }
}
