package org.feltbok.coding.ui;

import org.feltbok.coding.AnswerSheet;
import org.feltbok.coding.CodableItem;
import org.feltbok.coding.CodebookStore;
import org.feltbok.coding.Coder;
import org.feltbok.coding.TextRef;
import org.feltbok.coding.Touched;
import org.feltbok.coding.kit.Desk;
import org.feltbok.store.ChangeEvent;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Reads questions, and of the one shown what has changed: single texts, or all where there are more
 * or others. One reading at a time, so that none overtakes another. Used on the user-interface
 * thread.
 */
final class AnswerReader {
    /** Takes what was read. */
    interface Reader {
        Optional<CodableItem> item();

        /** Whether a text is one of those shown or hidden by a filter. */
        boolean knows(TextRef ref);

        /** All of a question, after some changes. */
        void read(AnswerSheet sheet, List<ChangeEvent> changes);

        /** What some changes came to. */
        void read(Some some, List<ChangeEvent> changes);
    }

    /**
     * What of a question is others now.
     *
     * @param people null = as before
     * @param codes null = as before
     */
    record Some(
            AnswerSheet.Some answers,
            @Nullable List<Coder> people,
            AnswerSheet.@Nullable Codes codes) {}

    private record Told(ChangeEvent event, Touched touched) {}

    private final Desk desk;
    private final Reader reader;
    private final List<Told> waiting = new ArrayList<>();
    private @Nullable Function<List<CodableItem>, Optional<CodableItem>> asked;
    private boolean reading;
    private boolean opening;

    AnswerReader(Desk desk, Reader reader) {
        this.desk = desk;
        this.reader = reader;
    }

    /** False while another question than the one shown is being read. */
    boolean isReady() {
        return asked == null && !opening;
    }

    /** Reads a question. */
    void open(Function<List<CodableItem>, Optional<CodableItem>> wanted) {
        asked = wanted;
        next();
    }

    /** The study has changed. */
    void told(ChangeEvent event) {
        Touched touched = Touched.by(event, reader.item().map(CodableItem::itemId).orElse(""));
        if (!touched.isNothing()) {
            waiting.add(new Told(event, touched));
            next();
        }
    }

    private void next() {
        if (reading || asked == null && waiting.isEmpty()) {
            return;
        }
        reading = true;
        List<Told> told = List.copyOf(waiting);
        waiting.clear();
        List<ChangeEvent> events = told.stream().map(Told::event).toList();
        Optional<CodableItem> item = reader.item();
        if (asked != null) {
            Function<List<CodableItem>, Optional<CodableItem>> wanted = asked;
            asked = null;
            opening = true;
            all(wanted, events);
        } else if (item.isEmpty() || told.stream().anyMatch(t -> t.touched().all())) {
            String id = item.map(CodableItem::itemId).orElse("");
            all(items -> items.stream().filter(i -> i.itemId().equals(id)).findFirst(), events);
        } else {
            some(item.get(), told.stream().map(Told::touched).toList(), events);
        }
    }

    private void all(
            Function<List<CodableItem>, Optional<CodableItem>> wanted, List<ChangeEvent> events) {
        desk.read(
                f -> AnswerSheet.read(f, wanted, desk.texts().language()),
                sheet -> {
                    opening = false;
                    reading = false;
                    reader.read(sheet, events);
                    next();
                },
                this::failed);
    }

    private void some(CodableItem item, List<Touched> touched, List<ChangeEvent> events) {
        boolean people = touched.stream().anyMatch(Touched::people);
        boolean codes = touched.stream().anyMatch(Touched::codes);
        desk.read(
                f ->
                        f.read(
                                h ->
                                        new Some(
                                                AnswerSheet.some(h, item, touched, reader::knows),
                                                people ? new CodebookStore(h).people() : null,
                                                codes ? AnswerSheet.codes(h, item) : null)),
                some -> {
                    reading = false;
                    reader.read(some, events);
                    next();
                },
                this::failed);
    }

    private void failed(Throwable problem) {
        opening = false;
        reading = false;
        desk.dialogs().error(problem);
    }

    /** Identities of the texts that changes touched, as far as they tell. */
    static Set<TextRef> texts(ChangeEvent event, CodableItem item) {
        return Touched.by(event, item.itemId()).texts();
    }
}
