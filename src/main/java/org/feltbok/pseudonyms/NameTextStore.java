package org.feltbok.pseudonyms;

import org.jdbi.v3.core.Handle;

import java.util.List;

/** Reads the columns in which people's own words stand, and with them names. */
final class NameTextStore {
    /**
     * A column of texts.
     *
     * @param screen where such a text is worked with
     * @param place what leads there, in SQL; the row is called t
     */
    record Column(String table, String column, String screen, String place) {
        /** Text key of what it is called. */
        String key() {
            return "pseudonyms.in." + table;
        }
    }

    private static final String NOWHERE = "''";

    /** Of the longest texts first. */
    static final List<Column> ALL =
            List.of(
                    new Column(
                            "answer_text",
                            "text",
                            "coding",
                            "(SELECT i.name || '#' || t.id FROM item i WHERE i.id = t.item_id)"),
                    new Column(
                            "passage",
                            "text",
                            "interviews",
                            "(SELECT v.key || '#' || t.id FROM interview v WHERE v.id = t.interview_id)"),
                    new Column("document", "title", "interviews", NOWHERE),
                    new Column("document", "text", "interviews", NOWHERE),
                    new Column("interview", "informant", "interviews", "t.key"),
                    new Column("coding_done", "memo", "coding", NOWHERE),
                    new Column("coding", "lost_quote", "coding", NOWHERE),
                    new Column("summary", "text", "interviews", NOWHERE),
                    new Column("summary_quote", "quote", "interviews", NOWHERE),
                    new Column("memo", "title", "overview", NOWHERE),
                    new Column("memo", "text", "overview", NOWHERE),
                    new Column("code", "label", "coding", NOWHERE),
                    new Column("code", "definition", "coding", NOWHERE),
                    new Column("code", "exclude", "coding", NOWHERE),
                    new Column("code", "note", "coding", NOWHERE),
                    new Column("code_definition", "definition", "coding", NOWHERE),
                    new Column("code_definition", "exclude", "coding", NOWHERE),
                    new Column("response", "note", "entry", "t.key"),
                    new Column("response", "reason", "entry", "t.key"),
                    new Column("record_lock", "reason", "entry", NOWHERE),
                    new Column("accepted_finding", "seen", "overview", NOWHERE),
                    new Column("accepted_finding", "reason", "overview", NOWHERE),
                    new Column("field_note", "text", "entry", NOWHERE),
                    new Column("settlement", "first", "entry", NOWHERE),
                    new Column("settlement", "second", "entry", NOWHERE),
                    new Column("settlement", "note", "entry", NOWHERE),
                    new Column("study_case", "note", "cases", "t.key"),
                    new Column("case_contact", "note", "fieldwork", NOWHERE));

    private NameTextStore() {}

    /** A text as it stands. */
    record Text(String id, String place, String words) {}

    /** The texts of a column, each where it is found. */
    static List<Text> of(Handle handle, Column column) {
        return handle.createQuery(
                        "SELECT t.id, coalesce(%s, ''), t.%s FROM %s t WHERE t.%s <> '' ORDER BY t.id"
                                .formatted(
                                        column.place(),
                                        column.column(),
                                        column.table(),
                                        column.column()))
                .map((r, c) -> new Text(r.getString(1), r.getString(2), r.getString(3)))
                .list();
    }
}
