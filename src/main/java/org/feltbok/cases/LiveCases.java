package org.feltbok.cases;

import org.feltbok.base.task.Listening;
import org.feltbok.store.CellChange;
import org.feltbok.store.NotedChanges;
import org.feltbok.store.Study;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The cases with all that is known of them, as they are now. A change is only noted; who looks has
 * the cases that it is about read again, and no others. Not for the user interface's thread.
 */
public final class LiveCases implements AutoCloseable {
    /** Where the case stands in a row of these tables, or how it is found from there. */
    private static final Map<String, String> OF_CASE =
            Map.of(
                    "case_value", "SELECT case_id FROM case_value WHERE id = :id",
                    "response", "SELECT case_id FROM response WHERE id = :id",
                    "interview", "SELECT case_id FROM interview WHERE id = :id");

    /** What makes all cases others. */
    private static final Set<String> FRAME =
            Set.of(
                    "attribute",
                    "attribute_category",
                    "grouping",
                    "grouping_class",
                    "questionnaire",
                    "setting",
                    "study");

    private final Study study;
    private final Listening listening;
    private final NotedChanges noted = new NotedChanges(LiveCases::concerns);
    private @Nullable CaseSheet sheet;

    public LiveCases(Study study) {
        this.study = study;
        listening = study.listen(noted::note);
    }

    /** Whether the picture may be another after a change in a table. */
    public static boolean concerns(String table) {
        return table.equals("study_case")
                || table.equals("passage")
                || OF_CASE.containsKey(table)
                || FRAME.contains(table);
    }

    /** The cases now. */
    public synchronized CaseSheet sheet() {
        NotedChanges.Taken taken = noted.take();
        CaseSheet known = sheet;
        sheet = null;
        try {
            boolean all = taken.all() || taken.cells().stream().anyMatch(LiveCases::isOfAll);
            CaseSheet now =
                    known == null || all
                            ? study.read(CaseSheet::read)
                            : changed(known, taken.cells());
            sheet = now;
            return now;
        } finally {
            if (sheet == null) {
                noted.noteAll();
            }
        }
    }

    private CaseSheet changed(CaseSheet known, List<CellChange> cells) {
        return cells.isEmpty() ? known : study.read(h -> known.with(h, touched(h, known, cells)));
    }

    private static boolean isOfAll(CellChange cell) {
        return FRAME.contains(cell.table())
                || cell.table().equals("study_case")
                        && (cell.column().isEmpty()
                                || cell.column().equals("position")
                                || cell.column().equals("key"));
    }

    /**
     * The cases that some changes are about, as far as they are known. How a passage reads is not
     * shown, only how many there are.
     */
    private static Set<String> touched(Handle handle, CaseSheet known, List<CellChange> cells) {
        Set<String> ids = new HashSet<>();
        Map<String, Set<String>> rows = new HashMap<>();
        for (CellChange cell : cells) {
            if (cell.table().equals("study_case")) {
                ids.add(cell.rowId());
            } else if (cell.column().equals("case_id")) {
                ids.add(String.valueOf(cell.before()));
                ids.add(String.valueOf(cell.after()));
            } else if (cell.inRow("case_id") instanceof String id) {
                ids.add(id);
            } else if (cell.column().equals("interview_id")) {
                Set<String> of = rows.computeIfAbsent("interview", t -> new HashSet<>());
                of.add(String.valueOf(cell.before()));
                of.add(String.valueOf(cell.after()));
            } else if (cell.inRow("interview_id") instanceof String interview) {
                rows.computeIfAbsent("interview", t -> new HashSet<>()).add(interview);
            } else if (OF_CASE.containsKey(cell.table())) {
                rows.computeIfAbsent(cell.table(), t -> new HashSet<>()).add(cell.rowId());
            }
        }
        rows.forEach((table, of) -> of.forEach(row -> ids.addAll(caseOf(handle, table, row))));
        ids.removeIf(id -> !known.has(id));
        return ids;
    }

    private static List<String> caseOf(Handle handle, String table, String row) {
        String sql = OF_CASE.get(table);
        return sql == null
                ? List.of()
                : handle.createQuery(sql)
                        .bind("id", row)
                        .mapTo(String.class)
                        .filter(id -> id != null)
                        .list();
    }

    @Override
    public void close() {
        listening.end();
    }
}
