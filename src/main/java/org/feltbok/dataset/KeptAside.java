package org.feltbok.dataset;

import org.feltbok.analysis.AskedItem;
import org.feltbok.analysis.CategoryColumn;
import org.feltbok.analysis.Column;
import org.feltbok.analysis.Dataset;
import org.feltbok.base.MissingKind;
import org.feltbok.store.KeptReads;
import org.jdbi.v3.core.Handle;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Open answers that other answers of the same response rule out. They are kept in the study, with
 * their codes, but the question was not asked: no figure counts them until the rules let them back.
 */
final class KeptAside {
    /** The cell of such an answer. */
    static final int CELL = CategoryColumn.missing(MissingKind.NOT_ASKED);

    private KeptAside() {}

    /** For each item the ids of the responses whose answer is kept aside. */
    static Map<String, Set<String>> all(Handle handle) {
        return KeptReads.once(handle, "kept aside", () -> readAll(handle));
    }

    private static Map<String, Set<String>> readAll(Handle handle) {
        Map<String, Set<String>> found = new HashMap<>();
        handle.createQuery("SELECT item_id, response_id FROM answer_text WHERE aside = 1")
                .map(
                        (r, c) ->
                                found.computeIfAbsent(r.getString(1), k -> new HashSet<>())
                                        .add(r.getString(2)))
                .list();
        return found;
    }

    static boolean is(Handle handle, String responseId, String itemId) {
        return handle.createQuery(
                        "SELECT 1 FROM answer_text WHERE response_id = :r AND item_id = :i AND aside = 1")
                .bind("r", responseId)
                .bind("i", itemId)
                .mapTo(Integer.class)
                .findOne()
                .isPresent();
    }

    /** Sets the cells of all such answers in the columns of a questionnaire. */
    static void set(
            Map<String, Set<String>> aside,
            List<AskedItem> items,
            List<Dataset.Row> rows,
            Map<String, Column> columns) {
        for (AskedItem item : items) {
            Set<String> responses = aside.getOrDefault(item.id(), Set.of());
            if (responses.isEmpty()
                    || !(columns.get(item.name()) instanceof CategoryColumn answers)) {
                continue;
            }
            int[] cells = new int[rows.size()];
            for (int row = 0; row < cells.length; row++) {
                int cell = answers.get(row);
                cells[row] = cell >= 0 && responses.contains(rows.get(row).id()) ? CELL : cell;
            }
            columns.put(item.name(), CategoryColumn.of(cells, 1));
        }
    }
}
