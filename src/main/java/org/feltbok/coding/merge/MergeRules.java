package org.feltbok.coding.merge;

import org.feltbok.store.LocalTexts;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What is special about tables and columns when two copies come together. */
final class MergeRules {
    /** Rows of these go where one took them out and the other left them as they were. */
    static final Set<String> TAKEN_OUT =
            Set.of("coding", "coding_done", "memo", "assignment", "summary", "summary_quote");

    /** Point at rows of their own table, which may come after them. */
    static final Set<String> LATER = Set.of("parent_id", "merged_into", "reply_to");

    /** Each copy has its own. */
    static final Set<String> OWN =
            Set.of("id", "key", "position", "batch", "created_at", "made", "made_from");

    static final Set<String> OPTIONAL = Set.of("origin_id", "text_origin_id");

    /** What these point at must be here, or they are left out. */
    static final List<String> NEEDED = List.of("attribute_id", "questionnaire_id", "class_id");

    /** Where both changed them, what each did adds up and nobody is asked. */
    private static final Set<String> ADD_UP =
            Set.of(
                    "coding",
                    "coding_done",
                    "assignment",
                    "summary_quote",
                    "code_definition",
                    "codebook_item");

    /** Who wrote the column of a table, and when, goes with it. */
    private static final Map<String, String> WRITTEN =
            Map.of("summary", "text", "memo", "text", "field_note", "text", "settlement", "choice");

    /** How columns of texts in other languages end. */
    static final String OTHERS = "_i18n";

    private static final Set<String> BY = Set.of("person_id", "at");
    static final String CODING = "coding";
    private static final Set<String> SPAN = Set.of("start_at", "end_at", "lost_quote");
    private static final Set<String> PROSE = Set.of("definition", "exclude", "note", "text");

    /** Where people write of others beside the texts that are coded. */
    static final Map<String, List<String>> NAMED =
            Map.of(
                    "code", List.of("label", "definition", "exclude", "note"),
                    "code_definition", List.of("definition", "exclude"),
                    "coding", List.of("lost_quote"),
                    "coding_done", List.of("memo"),
                    "summary", List.of("text"),
                    "summary_quote", List.of("quote"),
                    "memo", List.of("title", "text"),
                    "field_note", List.of("text"),
                    "settlement", List.of("note"),
                    "study_case", List.of("note"));

    private MergeRules() {}

    static boolean addsUp(String table, String column) {
        return ADD_UP.contains(table)
                || table.equals("hidden_name") && !column.equals("pseudonym")
                || WRITTEN.containsKey(table) && BY.contains(column);
    }

    static boolean isBy(String table, String column) {
        return WRITTEN.containsKey(table) && BY.contains(column);
    }

    /** Whether a column is the one that says what somebody wrote. */
    static boolean isWritten(String table, String column) {
        return column.equals(WRITTEN.get(table));
    }

    /** A value as people read it: texts in other languages by their languages. */
    static String words(String column, Object value) {
        return column.endsWith(OTHERS)
                ? new TreeMap<>(LocalTexts.of(null, value.toString()).others())
                        .entrySet().stream()
                                .map(e -> e.getKey() + ": " + e.getValue())
                                .collect(Collectors.joining("; "))
                : value.toString();
    }

    /** Whether two values can stand one after the other: what people wrote, not what was said. */
    static boolean canBeBoth(String table, String column) {
        return PROSE.contains(column) && !isTexts(table);
    }

    /** Whether the rows of a table are what somebody said. */
    static boolean isTexts(String table) {
        return table.equals("answer_text") || table.equals("passage");
    }

    /** Whether a column of codings says where one lies. */
    static boolean isSpan(String table, String column) {
        return table.equals(CODING) && SPAN.contains(column);
    }

    /**
     * A name that one has forgotten is neither brought back nor taken from who hides texts by it.
     */
    static boolean stays(String table, String column, boolean oneIsNothing) {
        return table.equals("hidden_name")
                && oneIsNothing
                && (column.equals("name") || column.equals("forms"));
    }

    /** Whether a column is a name that is not told while names are hidden. */
    static boolean isName(String table, String column, boolean hasPseudonym) {
        return table.equals("interview") && column.equals("informant")
                || table.equals("study_case") && column.equals("name") && hasPseudonym;
    }

    static boolean isAnswers(String table) {
        return !CopyRowsStore.TABLES.contains(table);
    }
}
