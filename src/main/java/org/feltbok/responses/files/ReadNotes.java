package org.feltbok.responses.files;

import org.feltbok.base.Fault;
import org.feltbok.base.Fault.Place;
import org.feltbok.questionnaire.Item;
import org.feltbok.questionnaire.ItemType;
import org.feltbok.responses.Answers;
import org.feltbok.responses.Breach;
import org.feltbok.responses.EntryRules;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * What is to be looked at in the responses of a file though they are taken as they stand: answers
 * that the form forbids, columns for each answer that all say 0. Counted by item, with the first
 * row.
 */
final class ReadNotes {
    private record Kind(String key, String item) {}

    private static final class Found {
        private final int firstRow;
        private int count;

        Found(int firstRow) {
            this.firstRow = firstRow;
        }
    }

    private final EntryRules rules;
    private final List<Item> ruled;
    private List<String> leftOut = List.of();
    private final Map<Kind, Found> found = new LinkedHashMap<>();

    ReadNotes(EntryRules rules) {
        this.rules = rules;
        ruled = rules.form().items().stream().filter(rules::mayForbid).toList();
    }

    /** Whether answers must be looked at, so that it is worth while to decode them. */
    boolean looks() {
        return !ruled.isEmpty();
    }

    /** Columns that another program wrote for itself. */
    void leftOut(List<String> columns) {
        leftOut = columns;
    }

    void note(int row, String key, String item) {
        found.computeIfAbsent(new Kind(key, item), k -> new Found(row)).count++;
    }

    /**
     * Notes what the rules forbid of the answers in a row.
     *
     * @return texts written although other answers rule them out; they are kept, but not counted
     */
    Set<Item> look(int row, Answers answers) {
        Set<Item> aside = new HashSet<>();
        for (Item item : ruled) {
            for (Breach breach : rules.breaches(item, answers)) {
                String key = breach.word();
                if (breach == Breach.SHOULD_BE_EMPTY && item.type() == ItemType.TEXT) {
                    aside.add(item);
                    key = "kept_aside";
                }
                note(row, "forbidden." + key, item.name());
            }
        }
        return aside;
    }

    /** Tells all, each kind once for each item. */
    void tell(Place file, Consumer<Fault> notes) {
        if (!leftOut.isEmpty()) {
            notes.accept(
                    Fault.at(
                            file.row(1),
                            "responses.import.left_out",
                            leftOut.size(),
                            String.join(", ", leftOut)));
        }
        found.forEach(
                (kind, f) ->
                        notes.accept(
                                Fault.at(
                                        file.column(kind.item()),
                                        "responses.import." + kind.key(),
                                        kind.item(),
                                        f.count,
                                        String.valueOf(f.firstRow))));
    }
}
