package org.feltbok.coding.ui;

import org.feltbok.base.task.Listening;
import org.feltbok.coding.CaseClasses;
import org.feltbok.coding.CaseVariable;
import org.feltbok.coding.CaseVariableStore;
import org.feltbok.coding.kit.CaseFilters;
import org.feltbok.coding.kit.Desk;
import org.feltbok.study.StudyStore;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * What is known of each answer beside its words, as columns, and by what the answers are sorted.
 * Each person's choice is kept for each question of a study. Sorted is what is there when it is
 * asked for: an answer does not move away from under the hand while it is coded. On the
 * user-interface thread.
 */
final class AnswerColumns implements AutoCloseable {
    /** So many stand beside the words in a narrow window. */
    static final int MOST = 4;

    private final Desk desk;
    private final Supplier<AnswersNow> read;
    private final Runnable changed;
    private final Listening listening;
    private List<CaseClasses> shown = List.of();
    private AnswerOrder order = AnswerOrder.GIVEN;
    private List<String> sorted = List.of();
    private String study = "";
    private String place = "";
    private int asked;

    /**
     * @param read the answers at hand
     * @param changed told when other columns are shown, or the answers stand in another order
     */
    AnswerColumns(Desk desk, Supplier<AnswersNow> read, Runnable changed) {
        this.desk = desk;
        this.read = read;
        this.changed = changed;
        listening = desk.hear(CaseFilters::concerns, this::again);
    }

    /** In the order in which they were chosen. */
    List<CaseClasses> shown() {
        return shown;
    }

    boolean isShown(CaseVariable variable) {
        return shown.stream().anyMatch(c -> c.variable().key().equals(variable.key()));
    }

    AnswerOrder order() {
        return order;
    }

    /** Identities of the answers as they are sorted; empty where they stand as they came in. */
    List<String> sorted() {
        return sorted;
    }

    /** Reads what could be a column. */
    void variables(Consumer<List<CaseVariable>> done) {
        String of = item();
        desk.read(study -> study.read(h -> new CaseVariableStore(h, of).all()), done);
    }

    private String item() {
        return read.get().item().map(i -> i.itemId()).orElse("");
    }

    /** One more column, or one less; a fifth is not taken, which is said. */
    void turn(CaseVariable variable) {
        List<String> keys = new ArrayList<>(keys());
        if (!keys.remove(variable.key())) {
            if (keys.size() == MOST) {
                desk.dialogs().note("coding.columns.most");
                return;
            }
            keys.add(variable.key());
        }
        show(
                keys,
                order.column().isEmpty() || keys.contains(order.column())
                        ? order
                        : AnswerOrder.GIVEN);
        keep(keys);
    }

    /** Sorts by something; by what they are sorted by already the other way round. */
    void sort(AnswerOrder.By by, String column) {
        order = order.turned(by, column);
        keep(keys());
        arrange();
    }

    private List<String> keys() {
        return shown.stream().map(c -> c.variable().key()).toList();
    }

    private void keep(List<String> keys) {
        if (!place.isEmpty()) {
            desk.habits().keep(desk.name(), place, ColumnWords.write(order, keys));
        }
    }

    /** Another question, or another person: what they chose for it last is shown again. */
    void begin() {
        String item = item();
        String person = desk.name();
        int now = ++asked;
        place = "";
        shown = List.of();
        order = AnswerOrder.GIVEN;
        sorted = List.of();
        if (item.isEmpty()) {
            return;
        }
        if (study.isEmpty()) {
            desk.read(
                    file -> file.read(h -> StudyStore.study(h).key()),
                    key -> {
                        study = key;
                        if (now == asked) {
                            restore(person, item);
                        }
                    });
        } else {
            restore(person, item);
        }
    }

    private void restore(String person, String item) {
        place = "columns/" + study + "/" + item;
        ColumnWords kept = ColumnWords.read(desk.habits().kept(person, place));
        show(kept.columns(), kept.order());
    }

    /** Reads the columns anew after a change. */
    private void again() {
        if (!shown.isEmpty()) {
            show(keys(), order);
        }
    }

    private void show(List<String> keys, AnswerOrder by) {
        order = by;
        if (keys.isEmpty()) {
            put(List.of());
            return;
        }
        String of = item();
        int now = ++asked;
        desk.read(
                file ->
                        file.read(
                                h -> {
                                    var store = new CaseVariableStore(h, of);
                                    return keys.stream()
                                            .limit(MOST)
                                            .map(store::classes)
                                            .flatMap(Optional::stream)
                                            .toList();
                                }),
                found -> {
                    if (now == asked) {
                        put(found);
                    }
                });
    }

    private void put(List<CaseClasses> found) {
        boolean same = found.equals(shown);
        shown = found;
        if (!same && order.isAsGiven() && sorted.isEmpty()) {
            changed.run();
        } else if (!same || !order.isAsGiven()) {
            arrange();
        }
    }

    /** Puts them in order, away from the thread that draws: there may be many. */
    void arrange() {
        if (order.isAsGiven()) {
            boolean was = !sorted.isEmpty();
            sorted = List.of();
            if (was) {
                changed.run();
            }
            return;
        }
        AnswersNow now = read.get();
        AnswerOrder by = order;
        List<CaseClasses> columns = shown;
        desk.read(
                file -> by.sorted(now, columns),
                ids -> {
                    if (by.equals(order)) {
                        sorted = ids;
                        changed.run();
                    }
                });
    }

    @Override
    public void close() {
        listening.end();
    }
}
