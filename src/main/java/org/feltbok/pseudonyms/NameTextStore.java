package org.feltbok.pseudonyms;

import org.feltbok.store.LocalTexts;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.stream.Stream;

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
            return "pseudonyms.in." + (isSearched() ? column : table);
        }

        /** Whether it holds what a text is in other languages than the study's own. */
        boolean isTranslated() {
            return column.endsWith(I18N);
        }

        /** Whether it holds what was searched for to give codes: nobody's sentences. */
        boolean isSearched() {
            return column.equals(MADE_FROM);
        }

        /** Which rows hold words, in SQL: what was settled names the code it stands in place of. */
        private String rows() {
            return isSearched() ? "t.layer_id IS NULL AND " : "";
        }

        /** The column of the study's own language. */
        String plain() {
            return isTranslated() ? column.substring(0, column.length() - I18N.length()) : column;
        }
    }

    private static final String NOWHERE = "''";
    private static final String I18N = "_i18n";
    private static final String MADE_FROM = "made_from";

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
                    new Column("coding", MADE_FROM, "coding", NOWHERE),
                    new Column("summary", "text", "interviews", NOWHERE),
                    new Column("summary_quote", "quote", "interviews", NOWHERE),
                    new Column("memo", "title", "overview", NOWHERE),
                    new Column("memo", "text", "overview", NOWHERE),
                    new Column("code", "label", "coding", NOWHERE),
                    new Column("code", "label_i18n", "coding", NOWHERE),
                    new Column("code", "definition", "coding", NOWHERE),
                    new Column("code", "definition_i18n", "coding", NOWHERE),
                    new Column("code", "exclude", "coding", NOWHERE),
                    new Column("code", "exclude_i18n", "coding", NOWHERE),
                    new Column("code", "note", "coding", NOWHERE),
                    new Column("code_definition", "definition", "coding", NOWHERE),
                    new Column("code_definition", "definition_i18n", "coding", NOWHERE),
                    new Column("code_definition", "exclude", "coding", NOWHERE),
                    new Column("code_definition", "exclude_i18n", "coding", NOWHERE),
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

    /**
     * A text as it stands.
     *
     * @param language null = the study's own
     */
    record Text(String id, String place, String words, @Nullable String language) {}

    /** The texts of a column, each where it is found. */
    static List<Text> of(Handle handle, Column column) {
        List<Text> texts = read(handle, column);
        return column.isTranslated()
                ? texts.stream().flatMap(NameTextStore::translations).toList()
                : texts;
    }

    private static Stream<Text> translations(Text all) {
        return LocalTexts.of("", all.words()).others().entrySet().stream()
                .map(t -> new Text(all.id(), all.place(), t.getValue(), t.getKey()));
    }

    private static List<Text> read(Handle handle, Column column) {
        return handle.createQuery(
                        "SELECT t.id, coalesce(%s, ''), t.%s FROM %s t WHERE %st.%s <> '' ORDER BY t.id"
                                .formatted(
                                        column.place(),
                                        column.column(),
                                        column.table(),
                                        column.rows(),
                                        column.column()))
                .map((r, c) -> new Text(r.getString(1), r.getString(2), r.getString(3), null))
                .list();
    }
}
