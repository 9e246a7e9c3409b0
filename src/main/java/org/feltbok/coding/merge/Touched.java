package org.feltbok.coding.merge;

import org.jspecify.annotations.Nullable;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What one copy wrote since it and another were the same. */
final class Touched {
    private final Set<String> cells = new HashSet<>();
    private final Set<String> rows = new HashSet<>();

    /**
     * @param after changes up to this number were merged before
     */
    static Touched of(CopyRows of, CopyRows other, long after) {
        Touched touched = new Touched();
        for (Map.Entry<String, CopyRows.Done> e : of.changes().entrySet()) {
            CopyRows.Done done = e.getValue();
            if (other.changes().containsKey(e.getKey()) || done.id() <= after) {
                continue;
            }
            if (done.isDone()) {
                touched.add(done.cells());
            }
            // what both had and one has taken back since
            CopyRows.Done back = of.changes().get(done.target());
            if (back != null && !back.isDone() && other.changes().containsKey(done.target())) {
                touched.add(back.cells());
            }
        }
        touched.upheld(of);
        return touched;
    }

    /** What a summary rests on is part of it, and so is a memo of the words that it is about. */
    private void upheld(CopyRows of) {
        of.table("summary_quote")
                .forEach(
                        (id, row) -> uphold("summary_quote", id, "summary", row.get("summary_id")));
        of.table("memo").entrySet().stream()
                .filter(m -> "coding".equals(m.getValue().get("target_kind")))
                .forEach(m -> uphold("memo", m.getKey(), "coding", m.getValue().get("target_id")));
    }

    private void uphold(String table, String id, String by, @Nullable Object row) {
        if (row(table, id)) {
            rows.add(by + " " + row);
        }
    }

    private void add(Set<String> written) {
        cells.addAll(written);
        written.forEach(c -> rows.add(c.substring(0, c.lastIndexOf(' '))));
    }

    boolean cell(String table, String row, String column) {
        String start = table + " " + row + " ";
        return cells.contains(start + column) || cells.contains(start + "+");
    }

    boolean row(String table, String row) {
        return rows.contains(table + " " + row);
    }

    /** Whether it took the row out; by undo a row goes that was put in. */
    boolean tookOut(String table, String row) {
        return cells.contains(table + " " + row + " -") || cells.contains(table + " " + row + " +");
    }
}
