package org.feltbok.questionnaire;

import org.feltbok.base.MissingKind;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Two views of a questionnaire's answers for other programs, with a readable name for each column.
 * The first, called as the questionnaire, holds the stored numbers (missing kinds as -99901 to
 * -99906); the second, with {@code _labels} after the name, holds labels (missing kinds as the
 * words of plain files). Open texts stand in both.
 */
final class AnswersViews {
    /** Labels of longer lists are looked up, so that the view's text stays short. */
    private static final int MOST_SPELT_OUT = 200;

    private final Questionnaire questionnaire;
    private final Predicate<String> taken;

    /**
     * @param taken tells whether a table or view has the name already
     */
    AnswersViews(Questionnaire questionnaire, Predicate<String> taken) {
        this.questionnaire = questionnaire;
        this.taken = taken;
    }

    List<String> definitions() {
        return List.of(
                view(free(questionnaire.name()), false),
                view(free(questionnaire.name() + "_labels"), true));
    }

    /**
     * The name itself, or with {@code _answers} after it when the study file uses it for something
     * else, now or later. What begins with {@code sqlite_} belongs to the database.
     */
    private String free(String name) {
        boolean reserved = name.toLowerCase(Locale.ROOT).startsWith("sqlite_");
        boolean ours = name.toLowerCase(Locale.ROOT).matches("(undone|answers)_\\d+");
        String free = reserved ? "survey_" + name : ours ? name + "_answers" : name;
        while (taken.test(free)) {
            free += "_answers";
        }
        return free;
    }

    private String view(String name, boolean labels) {
        List<String> columns =
                new ArrayList<>(
                        List.of(
                                "r.key AS _response",
                                "c.key AS _case",
                                "r.status AS _status",
                                "r.mode AS _mode",
                                "r.pass AS _pass",
                                "r.entered_by AS _entered_by",
                                "r.entered_at AS _entered_at"));
        questionnaire.items().forEach(item -> columns(item, labels).forEach(columns::add));
        return "CREATE VIEW "
                + name(name)
                + " AS SELECT "
                + String.join(", ", columns)
                + " FROM \""
                + questionnaire.answersTable()
                + "\" a JOIN response r ON r.id = a.id"
                + " LEFT JOIN study_case c ON c.id = r.case_id";
    }

    private static Stream<String> columns(Item item, boolean labels) {
        return switch (item.type()) {
            case MULTIPLE, RANK ->
                    item.ticks().stream()
                            .map(
                                    tick -> {
                                        String name =
                                                name(item.name() + "/" + tick.option().code());
                                        return cell(tick.column(), labels) + " AS " + name;
                                    });
            case TEXT -> Stream.of(textOf(item, labels) + " AS " + name(item.name()));
            case SINGLE ->
                    Stream.of(
                            (labels ? labelOf(item) : "a.\"" + item.answerColumn() + "\"")
                                    + " AS "
                                    + name(item.name()));
            case INTEGER, DECIMAL, DATE, TIME ->
                    Stream.of(cell(item.answerColumn(), labels) + " AS " + name(item.name()));
        };
    }

    private static String cell(String column, boolean labels) {
        String stored = "a.\"" + column + "\"";
        return labels ? "CASE " + stored + missingWords() + " ELSE " + stored + " END" : stored;
    }

    private static String labelOf(Item item) {
        String stored = "a.\"" + item.answerColumn() + "\"";
        if (item.choices().size() > MOST_SPELT_OUT) {
            return "CASE "
                    + stored
                    + missingWords()
                    + " ELSE coalesce((SELECT o.label FROM option o WHERE o.option_list_id = "
                    + literal(Objects.requireNonNull(item.options()).id())
                    + " AND o.value = "
                    + stored
                    + "), "
                    + stored
                    + ") END";
        }
        String options =
                item.choices().stream()
                        .map(o -> " WHEN " + o.value() + " THEN " + literal(o.label().text()))
                        .collect(Collectors.joining());
        return "CASE " + stored + options + missingWords() + " ELSE " + stored + " END";
    }

    private static String missingWords() {
        return Stream.of(MissingKind.values())
                .filter(k -> k != MissingKind.NOT_RECORDED)
                .map(k -> " WHEN " + k.code() + " THEN " + literal(k.word()))
                .collect(Collectors.joining());
    }

    private static String textOf(Item item, boolean labels) {
        return "coalesce((SELECT t.text FROM answer_text t WHERE t.response_id = a.id AND t.item_id = "
                + literal(item.id())
                + "), "
                + cell(item.answerColumn(), labels)
                + ")";
    }

    private static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    private static String name(String name) {
        return "\"" + name.replace("\"", "\"\"") + "\"";
    }
}
