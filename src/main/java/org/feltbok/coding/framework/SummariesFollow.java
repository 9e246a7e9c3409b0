package org.feltbok.coding.framework;

import org.feltbok.store.CellChange;
import org.feltbok.store.Consequence;
import org.feltbok.store.UnitOfWork;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Keeps summaries at what they are about: links go where their words go and are remembered as lost
 * when the words go ({@link LinksFollow}), and the summary of a row or column goes with it.
 */
public final class SummariesFollow implements Consequence {
    private static final Map<String, String> ABOUT =
            Map.of(
                    "study_case", "case_id",
                    "grouping_class", "class_id",
                    "topic", "topic_id",
                    "code", "code_id");

    @Override
    public void follow(UnitOfWork work, List<CellChange> written) {
        LinksFollow.follow(work, written);
        Map<String, String> gone = new LinkedHashMap<>();
        for (CellChange cell : written) {
            if (ABOUT.containsKey(cell.table())) {
                if (cell.isDelete()) {
                    gone.put(cell.rowId(), ABOUT.getOrDefault(cell.table(), ""));
                } else if (cell.isInsert()) {
                    // put in again under its identity: it is not gone
                    gone.remove(cell.rowId());
                } else if (cell.column().equals("merged_into")
                        && cell.after() instanceof String into) {
                    merged(work, cell.rowId(), into);
                }
            }
        }
        gone.forEach(
                (id, column) ->
                        new SummaryStore(work.handle())
                                .of(column, id)
                                .forEach(s -> WriteSummary.remove(work, s)));
    }

    /** What was written of a code goes to the one that took it over, where nothing is said yet. */
    private static void merged(UnitOfWork work, String from, String into) {
        SummaryStore store = new SummaryStore(work.handle());
        for (String summary : store.of("code_id", from)) {
            boolean free =
                    store.cellOf(summary)
                            .map(c -> new CellRef(c.row(), c.rowId(), c.column(), into))
                            .flatMap(store::id)
                            .isEmpty();
            if (free) {
                work.update("summary", summary, "code_id", into);
            }
        }
    }
}
