package org.feltbok.coding;

import org.feltbok.store.CellChange;
import org.feltbok.store.Consequence;
import org.feltbok.store.UnitOfWork;

import java.util.List;

/**
 * Keeps codes at their words: whatever edits an answer or a passage, the codes on it move within
 * the same change.
 */
public final class SpanKeeper implements Consequence {
    /** Beginning of the setting that a merge of copies writes: it moves the codes itself. */
    public static final String MERGE = "merged_";

    /** Whether copies were brought together by what was written. */
    public static boolean isMerge(List<CellChange> written) {
        return written.stream()
                .anyMatch(c -> c.table().equals("setting") && c.rowId().startsWith(MERGE));
    }

    @Override
    public void follow(UnitOfWork work, List<CellChange> written) {
        if (isMerge(written)) {
            return;
        }
        for (CellChange cell : written) {
            if (cell.column().equals("text")
                    && cell.before() instanceof String before
                    && cell.after() instanceof String after) {
                switch (cell.table()) {
                    case "answer_text" ->
                            Spans.follow(work, TextRef.answer(cell.rowId()), before, after);
                    case "passage" ->
                            Spans.follow(work, TextRef.passage(cell.rowId()), before, after);
                    default -> {}
                }
            }
        }
    }
}
