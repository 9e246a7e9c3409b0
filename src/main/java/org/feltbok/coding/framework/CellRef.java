package org.feltbok.coding.framework;

/**
 * A place in the matrix, whichever rows and columns are shown.
 *
 * @param rowId of a case or class; of a role its name in the study's own language
 * @param columnId of a topic or a code
 */
public record CellRef(RowKind row, String rowId, ColumnKind column, String columnId) {
    /** What the rows are. */
    public enum RowKind {
        CASE("case_id"),
        CLASS("class_id"),
        ROLE("role");

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
