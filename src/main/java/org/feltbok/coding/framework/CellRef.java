package org.feltbok.coding.framework;

/**
 * A place in the matrix, whichever rows and columns are shown.
 *
 * @param rowId of a case, class or code; of a role its name in the study's own language
 * @param columnId of a topic or a code
 */
public record CellRef(RowKind row, String rowId, ColumnKind column, String columnId) {
    /** Whether a summary can be written of it. */
    public boolean isToWrite() {
        return row != RowKind.CODE;
    }

    /** What the rows are. */
    public enum RowKind {
        CASE("case_id"),
        CLASS("class_id"),
        ROLE("role"),
        /** Passages that have a code: only counted and read, nothing is written of them. */
        CODE("");

        private final String stored;

        RowKind(String stored) {
            this.stored = stored;
        }

        String stored() {
            return stored;
        }
    }

    /** What the columns are. */
    public enum ColumnKind {
        TOPIC("topic_id"),
        CODE("code_id");

        private final String stored;

        ColumnKind(String stored) {
            this.stored = stored;
        }

        String stored() {
            return stored;
        }
    }
}
