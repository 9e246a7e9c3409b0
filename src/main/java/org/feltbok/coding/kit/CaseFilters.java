package org.feltbok.coding.kit;

import org.feltbok.base.task.Listening;
import org.feltbok.coding.CaseClasses;
import org.feltbok.coding.CaseFilter;
import org.feltbok.coding.CaseVariable;
import org.feltbok.coding.CaseVariableStore;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Whose texts are worked on in a screen, as the study is now: which classes of which variables are
 * chosen. On the user-interface thread.
 */
public final class CaseFilters implements AutoCloseable {
    /** What coders write says nothing of whom a text is. */
    private static final Set<String> APART =
            Set.of(
                    "coding",
                    "coding_done",
                    "memo",
                    "assignment",
                    "layer",
                    "code",
                    "codebook",
                    "passage",
                    "answer_text",
                    "person",
                    "summary",
                    "summary_quote");

    private final Desk desk;
    private final Supplier<String> item;
    private final Runnable changed;
    private final Listening listening;
    private CaseFilter now = CaseFilter.NONE;

    /**
     * @param item identity of the question whose answers are coded
     * @param changed told when others pass
     */
    public CaseFilters(Desk desk, Supplier<String> item, Runnable changed) {
        this.desk = desk;
        this.item = item;
        this.changed = changed;
        listening = desk.hear(e -> e.touches(t -> !APART.contains(t)), this::again);
    }

    public CaseFilter now() {
        return now;
    }

    /** Reads what the texts can be divided by. */
    void variables(Consumer<List<CaseVariable>> done) {
        String of = item.get();
        desk.read(study -> study.read(h -> new CaseVariableStore(h, of).all()), done);
    }

    /** Reads the class of each; nothing is handed over where there is no such variable any more. */
    void classes(CaseVariable variable, Consumer<CaseClasses> done) {
        String of = item.get();
        desk.read(
                study -> study.read(h -> new CaseVariableStore(h, of).classes(variable.key())),
                read -> read.ifPresent(done));
    }

    /** Chooses a class, or no more. */
    public void turn(CaseClasses classes, int one) {
        put(now.turned(classes, one));
    }

    void without(String variable) {
        put(now.without(variable));
    }

    /** All are worked on again. */
    public void clear() {
        put(CaseFilter.NONE);
    }

    private void put(CaseFilter other) {
        if (!other.equals(now)) {
            now = other;
            changed.run();
        }
    }

    /** Reads anew who is in which class: of another question, or after a change. */
    public void again() {
        if (now.isNone()) {
            return;
        }
        String of = item.get();
        List<String> keys = now.chosen().stream().map(c -> c.classes().variable().key()).toList();
        desk.read(
                study ->
                        study.read(
                                h -> {
                                    var store = new CaseVariableStore(h, of);
                                    Map<String, Optional<CaseClasses>> read = new HashMap<>();
                                    keys.forEach(k -> read.put(k, store.classes(k)));
                                    return read;
                                }),
                this::take);
    }

    /** What was chosen meanwhile stays. */
    private void take(Map<String, Optional<CaseClasses>> read) {
        List<CaseFilter.Chosen> chosen = new ArrayList<>();
        for (CaseFilter.Chosen c : now.chosen()) {
            read.getOrDefault(c.classes().variable().key(), Optional.of(c.classes()))
                    .ifPresent(classes -> chosen.add(new CaseFilter.Chosen(classes, c.wanted())));
        }
        put(new CaseFilter(chosen));
    }

    @Override
    public void close() {
        listening.end();
    }
}
