package org.feltbok.coding;

/** Points at a text that can be coded. */
public record TextRef(Kind kind, String id) {
    /** An open answer, or a passage of an interview. */
    public enum Kind {
        ANSWER("answer_text", "answer_text_id"),
        PASSAGE("passage", "passage_id");

        private final String table;
        private final String column;

        Kind(String table, String column) {
            this.table = table;
            this.column = column;
        }

        /** The column by which codings point at it. */
        String column() {
            return column;
        }
    }

    public static TextRef answer(String id) {
        return new TextRef(Kind.ANSWER, id);
    }

    public static TextRef passage(String id) {
        return new TextRef(Kind.PASSAGE, id);
    }

    /** The table it stands in. */
    public String table() {
        return kind.table;
    }

    /** The column by which codings point at it. */
    public String column() {
        return kind.column;
    }
}
