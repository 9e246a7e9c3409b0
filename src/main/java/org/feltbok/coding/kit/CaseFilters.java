package org.feltbok.coding.kit;

import org.feltbok.base.task.Listening;
import org.feltbok.coding.CaseClasses;
import org.feltbok.coding.CaseFilter;
import org.feltbok.coding.CaseFilterWords;
import org.feltbok.coding.CaseVariable;
import org.feltbok.coding.CaseVariableStore;
import org.feltbok.store.ChangeEvent;
import org.feltbok.study.StudyStore;
import org.jspecify.annotations.Nullable;

import java.util.Collection;
import java.util.LinkedHashMap;
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
    private final String place;
    private CaseFilter now = CaseFilter.NONE;
    private @Nullable String whose;
    private @Nullable String keptAs;

    /**
     * @param place by which what is chosen here is kept, apart from other screens
     * @param item identity of the question whose answers are coded
     * @param changed told when others pass
     */
    public CaseFilters(Desk desk, String place, Supplier<String> item, Runnable changed) {
        this.desk = desk;
        this.place = place;
        this.item = item;
        this.changed = changed;
        listening = desk.hear(CaseFilters::concerns, this::again);
    }

    /** Whether others may be in some class after a change. */
    public static boolean concerns(ChangeEvent event) {
        return event.touches(t -> !APART.contains(t));
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
    public void turn(CaseClasses classes, String one) {
        choose(now.turned(classes, one));
    }

    void without(String variable) {
        choose(now.without(variable));
    }

    /** All are worked on again. */
    public void clear() {
        choose(CaseFilter.NONE);
    }

    private void choose(CaseFilter other) {
        put(other);
        if (keptAs != null && whose != null) {
            desk.habits().keep(whose, keptAs, CaseFilterWords.write(now));
        }
    }

    /** What who works chose here last, in this study, is chosen again; once for each. */
    public void begin() {
        String person = desk.name();
        if (person.equals(whose)) {
            return;
        }
        whose = person;
        put(CaseFilter.NONE);
        desk.read(
                study -> study.read(h -> StudyStore.study(h).key()),
                study -> {
                    keptAs = place + "/" + study;
                    restore(person, CaseFilterWords.read(desk.habits().kept(person, keptAs)));
                });
    }

    private void restore(String person, Map<String, Set<String>> kept) {
        if (kept.isEmpty()) {
            return;
        }
        read(
                kept.keySet(),
                read -> {
                    if (person.equals(whose) && now.isNone()) {
                        put(
                                new CaseFilter(
                                                read.values().stream()
                                                        .flatMap(Optional::stream)
                                                        .map(
                                                                c ->
                                                                        new CaseFilter.Chosen(
                                                                                c,
                                                                                kept.getOrDefault(
                                                                                        c.variable()
                                                                                                .key(),
                                                                                        Set.of())))
                                                        .toList())
                                        .with(read));
                    }
                });
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
        // what was chosen meanwhile stays
        read(
                now.chosen().stream().map(c -> c.classes().variable().key()).toList(),
                read -> put(now.with(read)));
    }

    private void read(Collection<String> keys, Consumer<Map<String, Optional<CaseClasses>>> done) {
        String of = item.get();
        desk.read(
                study ->
                        study.read(
                                h -> {
                                    var store = new CaseVariableStore(h, of);
                                    Map<String, Optional<CaseClasses>> read = new LinkedHashMap<>();
                                    keys.forEach(k -> read.put(k, store.classes(k)));
                                    return read;
                                }),
                done);
    }

    @Override
    public void close() {
        listening.end();
    }
}
