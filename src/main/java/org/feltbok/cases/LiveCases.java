package org.feltbok.cases;

import org.feltbok.base.task.Listening;
import org.feltbok.store.CellChange;
import org.feltbok.store.NotedChanges;
import org.feltbok.store.Study;
import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The cases with all that is known of them, as they are now. A change is only noted; who looks has
 * the cases that it is about read again, and no others. Not for the user interface's thread.
 */
public final class LiveCases implements AutoCloseable {
    /** Tables whose rows belong to a case. */
    private static final Set<String> OF_CASE = Set.of("case_value", "response", "interview");

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

    /** What changed since somebody asked for that; null while nobody did or all may have. */
    private @Nullable Set<String> since;

    /**
     * The cases now, and what is other than when they were looked at before.
     *
     * @param changed ids of cases; empty if all may be others
     */
    public record Look(CaseSheet sheet, Optional<Set<String>> changed) {}

    public LiveCases(Study study) {
        this.study = study;
        listening = study.listen(noted::note);
    }

    /** Whether the picture may be another after a change in a table. */
    public static boolean concerns(String table) {
        return table.equals("study_case")
                || table.equals("passage")
                || OF_CASE.contains(table)
                || FRAME.contains(table);
    }

    /** The cases now, for the one who follows how they change. */
    public synchronized Look look() {
        CaseSheet now = sheet();
        Look look = new Look(now, Optional.ofNullable(since));
        since = new HashSet<>();
        return look;
    }

    /** The cases now. */
    public synchronized CaseSheet sheet() {
        NotedChanges.Taken taken = noted.take();
        CaseSheet known = sheet;
        sheet = null;
        try {
            boolean all = taken.all() || taken.cells().stream().anyMatch(LiveCases::isOfAll);
            if (known == null || all) {
                since = null;
                sheet = study.read(CaseSheet::read);
            } else {
                sheet = changed(known, taken.cells());
            }
            return sheet;
        } finally {
            if (sheet == null) {
                since = null;
                noted.noteAll();
            }
        }
    }

    private CaseSheet changed(CaseSheet known, List<CellChange> cells) {
        Set<String> ids = new HashSet<>();
        Map<String, Set<String>> rows = touched(cells, ids);
        return study.read(
                h -> {
                    ids.addAll(ContactStore.casesOf(h, rows));
                    ids.removeIf(id -> !known.has(id));
                    if (since != null) {
                        since.addAll(ids);
                    }
                    return known.with(h, ids);
                });
    }

    private static boolean isOfAll(CellChange cell) {
        return FRAME.contains(cell.table())
                || cell.table().equals("study_case")
                        && (cell.column().isEmpty()
                                || cell.column().equals("position")
                                || cell.column().equals("key"));
    }

    /**
     * What some changes are about. How a passage reads is not shown, only how many there are.
     *
     * @param ids takes the cases that they name
     * @return rows by table whose case has to be looked up
     */
    private static Map<String, Set<String>> touched(List<CellChange> cells, Set<String> ids) {
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
            } else if (OF_CASE.contains(cell.table())) {
                rows.computeIfAbsent(cell.table(), t -> new HashSet<>()).add(cell.rowId());
            }
        }
        return rows;
    }

    @Override
    public void close() {
        listening.end();
    }
}
