package org.feltbok.coding;

import org.feltbok.base.task.Listening;
import org.feltbok.store.CellChange;
import org.feltbok.store.Change;
import org.feltbok.store.ChangeEvent;
import org.feltbok.store.Study;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Texts and their codings as they are now: read once, then kept up to date by the cell. What coders
 * give, finish and note is taken from the change itself, and nothing is read for it; words that
 * changed are read by themselves; only what lies under all of them makes everything be read anew.
 * One reading at a time, so that none overtakes another. All but the hearing of changes happens on
 * the thread of {@code front}.
 */
public final class LiveCodings<S, T> implements AutoCloseable {
    /** More cells or texts than this are not followed one by one. */
    private static final int MANY = 200;

    /** Reads off the front and hands over on it. */
    @FunctionalInterface
    public interface Reading {
        <R> void read(Function<Study, R> work, Consumer<R> done, Consumer<Throwable> failed);
    }

    /** Told of what is others now. */
    public interface Listener<S, T> {
        /** Everything was read, after some changes. */
        void readAll(S sheet, List<ChangeEvent> changes);

        /** Some of it is others. */
        void changed(S sheet, Delta<T> delta);

        /** What had to be read is read and told, or could not be told. */
        void settled();

        /** It could not be read. */
        void failed(Throwable problem);
    }

    /**
     * What some changes came to.
     *
     * @param before the texts they touched, as they stood; empty = not there
     * @param now as they stand; empty = gone
     * @param framed whether codes, people or names were read anew
     * @param called those of the texts that only go by another name
     */
    public record Delta<T>(
            List<ChangeEvent> changes,
            Map<String, Optional<T>> before,
            Map<String, Optional<T>> now,
            boolean framed,
            Set<String> called) {
        /** True if something was undone or done again. */
        public boolean isStepped() {
            return changes.stream().anyMatch(c -> c.change().kind() != Change.Kind.DO);
        }

        /** The texts that stand there now. */
        public List<T> texts() {
            return now.values().stream().flatMap(Optional::stream).toList();
        }

        /** Where something was done: the first text that is not only called otherwise. */
        public Optional<T> place() {
            return now.entrySet().stream()
                    .filter(e -> !called.contains(e.getKey()))
                    .flatMap(e -> e.getValue().stream())
                    .findFirst();
        }
    }

    private record Read<S, T>(
            CodingSource.Framed<S, T> framed, Map<String, Optional<T>> texts, boolean isFramed) {}

    private final Reading reader;
    private final Listener<S, T> listener;
    private final Listening listening;
    private final List<ChangeEvent> events = new ArrayList<>();

    /** Tables around the texts that are to be read again though no change was told. */
    private final Set<String> outdated = new LinkedHashSet<>();

    private final Map<String, T> known = new HashMap<>();

    /** The text of each coding and of each coder's state, by the identity of its row. */
    private final Map<String, String> textOfRow = new HashMap<>();

    private @Nullable CodingSource<S, T> source;
    private @Nullable CodingSource<S, T> asked;
    private @Nullable S sheet;
    private boolean stale;
    private boolean reading;
    private boolean opening;
    private boolean closed;

    public LiveCodings(Study study, Executor front, Reading reader, Listener<S, T> listener) {
        this.reader = reader;
        this.listener = listener;
        listening = study.listen(event -> front.execute(() -> heard(event)));
    }

    /** Reads these texts; from then on they are kept up to date. */
    public void open(CodingSource<S, T> texts) {
        asked = texts;
        next();
    }

    /**
     * Reads something around the texts again for another reason than a change: such as people, when
     * somebody else works now.
     */
    public void reread(String table) {
        if (source != null || reading) {
            outdated.add(table);
            next();
        }
    }

    /** True after a reading failed: what is at hand may not be what the study holds. */
    public boolean isStale() {
        return stale;
    }

    /** False while other texts than those at hand are asked for. */
    public boolean isOpen() {
        return asked == null && !opening;
    }

    /** True if what is at hand is what the study holds, as far as it was told. */
    public boolean isRead() {
        return asked == null && !reading && events.isEmpty() && outdated.isEmpty();
    }

    /** The text a change was made on, of those at hand, in the order of its cells. */
    public Set<String> touched(ChangeEvent event) {
        Set<String> ids = new LinkedHashSet<>();
        for (CellChange cell : event.cells()) {
            String id =
                    CodingCells.TABLES.contains(cell.table())
                            ? textOf(cell)
                            : known.containsKey(cell.rowId()) ? cell.rowId() : null;
            if (id != null && known.containsKey(id)) {
                ids.add(id);
            }
        }
        return ids;
    }

    @Override
    public void close() {
        closed = true;
        listening.end();
    }

    private void heard(ChangeEvent event) {
        if (source != null || reading) {
            events.add(event);
            next();
        }
    }

    private void next() {
        if (reading || closed || asked == null && events.isEmpty() && outdated.isEmpty()) {
            return;
        }
        List<ChangeEvent> changes = List.copyOf(events);
        events.clear();
        Need need = Need.of(outdated);
        outdated.clear();
        CodingSource<S, T> from = asked != null ? asked : source;
        S now = asked != null ? null : sheet;
        if (from == null) {
            return;
        }
        if (now == null || stale) {
            opening = asked != null;
            asked = null;
            all(from, now, changes);
            return;
        }
        int cells = 0;
        for (ChangeEvent event : changes) {
            need = need.and(from.need(now, event, known::containsKey));
            cells += (int) event.cells().stream().filter(this::isOurs).count();
        }
        if (need.all() || cells > MANY || need.texts().size() > MANY) {
            all(from, now, changes);
        } else if (need.isNothing()) {
            if (cells > 0) {
                Read<S, T> nothing =
                        new Read<>(new CodingSource.Framed<>(now, Map.of()), Map.of(), false);
                finish(() -> apply(from, nothing, changes));
            }
        } else {
            some(from, now, need, changes);
        }
    }

    private boolean isOurs(CellChange cell) {
        String text = CodingCells.TABLES.contains(cell.table()) ? textOf(cell) : null;
        return text != null && known.containsKey(text);
    }

    private @Nullable String textOf(CellChange cell) {
        return cell.column().isEmpty() ? CodingCells.textOf(cell) : textOfRow.get(cell.rowId());
    }

    private void all(CodingSource<S, T> from, @Nullable S was, List<ChangeEvent> changes) {
        read(
                f -> f.read(h -> from.all(h, was)),
                read -> {
                    source = from;
                    sheet = read;
                    stale = false;
                    opening = false;
                    known.clear();
                    textOfRow.clear();
                    from.texts(read).forEach(t -> keep(from, t));
                    listener.readAll(read, changes);
                });
    }

    private void some(CodingSource<S, T> from, S was, Need need, List<ChangeEvent> changes) {
        boolean isFramed = !need.frame().isEmpty();
        read(
                f ->
                        f.read(
                                h -> {
                                    var framed =
                                            isFramed
                                                    ? from.frame(h, was, need.frame())
                                                    : new CodingSource.Framed<S, T>(was, Map.of());
                                    var texts = from.some(h, framed.sheet(), need.texts());
                                    return new Read<>(framed, texts, isFramed);
                                }),
                read -> apply(from, read, changes));
    }

    private <R> void read(Function<Study, R> work, Consumer<R> done) {
        reading = true;
        reader.read(
                work,
                result -> {
                    reading = false;
                    if (!closed) {
                        finish(() -> done.accept(result));
                    }
                },
                problem -> {
                    reading = false;
                    opening = false;
                    // what was told meanwhile is not known: the next change reads it all
                    stale = true;
                    listener.failed(problem);
                });
    }

    /** Whatever goes wrong in showing it, what was told later is not lost. */
    private void finish(Runnable showing) {
        try {
            showing.run();
        } finally {
            next();
            listener.settled();
        }
    }

    private void apply(CodingSource<S, T> from, Read<S, T> read, List<ChangeEvent> changes) {
        S around = read.framed().sheet();
        Map<String, T> called = read.framed().called();
        Map<String, Optional<T>> now = new LinkedHashMap<>(read.texts());
        now.entrySet().removeIf(e -> e.getValue().isEmpty() && !known.containsKey(e.getKey()));
        var cells = new CodingCells(from.tree(around), from.codebookId(around));
        byText(changes, read.texts().keySet())
                .forEach(
                        (id, told) -> {
                            T was = called.getOrDefault(id, known.get(id));
                            if (was != null) {
                                CodedText coded = cells.apply(from.coded(was), told);
                                now.put(id, Optional.of(from.with(was, coded)));
                            }
                        });
        Set<String> onlyCalled = new HashSet<>(called.keySet());
        onlyCalled.removeAll(now.keySet());
        onlyCalled.forEach(id -> now.put(id, Optional.ofNullable(called.get(id))));
        Map<String, Optional<T>> before = new LinkedHashMap<>();
        now.keySet().forEach(id -> before.put(id, Optional.ofNullable(known.get(id))));
        before.values().forEach(t -> t.ifPresent(was -> forget(from, was)));
        now.values().forEach(t -> t.ifPresent(is -> keep(from, is)));
        S next = from.with(around, before, now);
        sheet = next;
        if (read.isFramed() || !now.isEmpty()) {
            listener.changed(next, new Delta<>(changes, before, now, read.isFramed(), onlyCalled));
        }
    }

    private Map<String, List<CellChange>> byText(
            Collection<ChangeEvent> changes, Set<String> alreadyRead) {
        Map<String, List<CellChange>> byText = new LinkedHashMap<>();
        Map<String, String> fresh = new HashMap<>();
        for (ChangeEvent event : changes) {
            for (CellChange cell : event.cells()) {
                if (CodingCells.TABLES.contains(cell.table())) {
                    String text = textOf(cell);
                    text = text == null ? fresh.get(cell.rowId()) : text;
                    if (text != null && !alreadyRead.contains(text)) {
                        fresh.put(cell.rowId(), text);
                        byText.computeIfAbsent(text, t -> new ArrayList<>()).add(cell);
                    }
                }
            }
        }
        return byText;
    }

    private void keep(CodingSource<S, T> from, T text) {
        CodedText coded = from.coded(text);
        String id = coded.ref().id();
        known.put(id, text);
        coded.codings().forEach(c -> textOfRow.put(c.id(), id));
        coded.states().forEach(s -> textOfRow.put(s.id(), id));
    }

    private void forget(CodingSource<S, T> from, T text) {
        CodedText coded = from.coded(text);
        known.remove(coded.ref().id());
        coded.codings().forEach(c -> textOfRow.remove(c.id()));
        coded.states().forEach(s -> textOfRow.remove(s.id()));
    }
}
