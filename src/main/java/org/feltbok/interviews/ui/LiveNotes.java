package org.feltbok.interviews.ui;

import org.feltbok.base.task.Listening;
import org.feltbok.coding.CodedPassage;
import org.feltbok.coding.Coder;
import org.feltbok.coding.NotesSheet;
import org.feltbok.coding.kit.Desk;
import org.feltbok.store.CellChange;
import org.feltbok.store.Change;
import org.feltbok.store.ChangeEvent;
import org.feltbok.store.Operation;
import org.feltbok.store.Study;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The notes and codes of the study, read once and then kept up to date by the passage: what a
 * change did not touch is not read again. All but {@link #heard} is called on the user-interface
 * thread.
 */
final class LiveNotes {
    /** Cells of these belong to one passage. */
    private static final Set<String> OF_PASSAGES = Set.of("passage", "coding", "coding_done");

    /** After a change of these everything is read again. */
    private static final Set<String> OF_ALL =
            Set.of("interview", "topic", "code", "codebook", "study_case", "person", "setting");

    /** Told of what was read. */
    interface Listener {
        /** Everything is new. */
        void readAll(NotesSheet sheet);

        /**
         * Some passages are new.
         *
         * @param before how they stood; empty = not there
         * @param now how they stand; empty = gone
         * @param stepped true if this was undo or redo
         */
        void readSome(
                NotesSheet sheet,
                Map<String, Optional<CodedPassage>> before,
                Map<String, Optional<CodedPassage>> now,
                boolean stepped);
    }

    private final Desk desk;
    private final Listener listener;
    private final Listening listening;
    private final List<ChangeEvent> events = new ArrayList<>();
    private final List<Runnable> waiting = new ArrayList<>();
    private final Map<String, CodedPassage> known = new HashMap<>();
    private final AtomicInteger given = new AtomicInteger();
    private @Nullable NotesSheet sheet;
    private boolean everything;
    private boolean reading;
    private boolean hurrying;
    private boolean closed;
    private Consumer<Boolean> waits = some -> {};

    LiveNotes(Desk desk, Listener listener) {
        this.desk = desk;
        this.listener = listener;
        listening = desk.file().listen(this::heard);
    }

    void close() {
        hurry();
        closed = true;
        listening.end();
    }

    private void heard(ChangeEvent event) {
        boolean ours =
                OF_PASSAGES.stream().anyMatch(event::touches)
                        || OF_ALL.stream().anyMatch(event::touches);
        if (ours) {
            desk.front()
                    .execute(
                            () -> {
                                events.add(event);
                                next();
                            });
        }
    }

    /** Reads everything (again). */
    void load() {
        everything = true;
        next();
    }

    private void next() {
        if (reading || closed || events.isEmpty() && !everything) {
            return;
        }
        reading = true;
        List<ChangeEvent> taken = List.copyOf(events);
        NotesSheet now = sheet;
        events.clear();
        boolean all = everything || now == null || taken.stream().anyMatch(LiveNotes::isOfAll);
        everything = false;
        if (all || now == null) {
            read(
                    f -> NotesSheet.read(f, desk.who(), desk.texts().language()),
                    read -> {
                        sheet = read;
                        known.clear();
                        read.notes()
                                .values()
                                .forEach(l -> l.forEach(p -> known.put(p.passage().id(), p)));
                        listener.readAll(read);
                    });
        } else {
            List<CellChange> cells =
                    taken.stream()
                            .flatMap(e -> e.cells().stream())
                            .filter(c -> OF_PASSAGES.contains(c.table()))
                            .toList();
            boolean stepped = taken.stream().anyMatch(e -> e.change().kind() != Change.Kind.DO);
            read(f -> now.changed(f, cells), some -> apply(now, some, stepped));
        }
    }

    private static boolean isOfAll(ChangeEvent event) {
        return OF_ALL.stream().anyMatch(event::touches)
                || OF_PASSAGES.stream().anyMatch(event.bulkTables()::contains);
    }

    private void apply(NotesSheet from, Map<String, Optional<CodedPassage>> some, boolean stepped) {
        Map<String, Optional<CodedPassage>> before = new LinkedHashMap<>();
        some.forEach(
                (id, now) -> {
                    before.put(id, Optional.ofNullable(known.get(id)));
                    now.ifPresentOrElse(p -> known.put(id, p), () -> known.remove(id));
                });
        sheet = from.with(before, some);
        listener.readSome(sheet, before, some, stepped);
    }

    private <T> void read(Function<Study, T> work, Consumer<T> done) {
        desk.tasks()
                .run(
                        "coding.reading",
                        progress -> work.apply(desk.file()),
                        result -> {
                            reading = false;
                            try {
                                if (!closed) {
                                    done.accept(result);
                                }
                            } finally {
                                // whatever went wrong in showing it, what was keyed is not lost
                                next();
                                runWaiting();
                            }
                        },
                        problem -> {
                            reading = false;
                            forgetWaiting();
                            desk.dialogs().error(problem);
                        });
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
        return given.get() == 0 && !reading && !everything && events.isEmpty();
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
