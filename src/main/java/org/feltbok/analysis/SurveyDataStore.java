package org.feltbok.analysis;

import org.feltbok.base.MissingKind;
import org.feltbok.base.text.LocalText;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads a questionnaire: its questions as figures see them, and where their answers stand. */
final class SurveyDataStore {
    private final Handle handle;
    private final String id;
    private final CodebookDataStore codebooks;
    private final Map<String, Variable> variables = new LinkedHashMap<>();
    private final Map<String, AnswersLayout.Field> fields = new LinkedHashMap<>();

    SurveyDataStore(Handle handle, String questionnaireId, CodebookDataStore codebooks) {
        this.handle = handle;
        id = questionnaireId;
        this.codebooks = codebooks;
    }

    private record Option(String id, int value, Category category) {}

    Map<String, Variable> variables() {
        return variables;
    }

    Map<String, AnswersLayout.Field> fields() {
        return fields;
    }

    List<Question> read() {
        Map<String, List<Item>> items = items();
        return handle.createQuery(
                        """
                        SELECT q.* FROM question q JOIN section s ON s.id = q.section_id
                        WHERE s.questionnaire_id = :q ORDER BY s.position, q.position""")
                .bind("q", id)
                .map(
                        (r, c) ->
                                new Question(
                                        r.getString("name"),
                                        r.getString("number"),
                                        SqlTexts.of(r, "label"),
                                        items.getOrDefault(r.getString("id"), List.of())))
                .list();
    }

    private Map<String, List<Item>> items() {
        Map<String, List<Option>> options = options();
        Map<String, Map<String, String>> tickColumns = tickColumns();
        Map<String, List<Item>> byQuestion = new LinkedHashMap<>();
        handle.createQuery(
                        """
                        SELECT i.* FROM item i JOIN question q ON q.id = i.question_id JOIN section s ON s.id = q.section_id
                        WHERE s.questionnaire_id = :q ORDER BY s.position, q.position, i.position""")
                .bind("q", id)
                .map(
                        (r, c) ->
                                byQuestion
                                        .computeIfAbsent(
                                                r.getString("question_id"), k -> new ArrayList<>())
                                        .add(
                                                item(
                                                        r,
                                                        options.getOrDefault(
                                                                nonNull(
                                                                        r.getString(
                                                                                "option_list_id")),
                                                                List.of()),
                                                        tickColumns.getOrDefault(
                                                                r.getString("id"), Map.of()))))
                .list();
        return byQuestion;
    }

    private Item item(ResultSet r, List<Option> options, Map<String, String> ticks)
            throws SQLException {
        String name = r.getString("name");
        LocalText label = SqlTexts.of(r, "label");
        LocalText shortLabel = SqlTexts.or(SqlTexts.of(r, "short"), label);
        List<Category> categories = options.stream().map(Option::category).toList();
        String column = nonNull(r.getString("answers_column"));
        switch (r.getString("type")) {
            case "SINGLE" -> {
                put(
                        name,
                        label,
                        shortLabel,
                        isScale(categories) ? Variable.Type.SCALE : Variable.Type.CATEGORY,
                        categories);
                fields.put(
                        column,
                        new AnswersLayout.Field(
                                name, name, AnswersLayout.Form.CODE, positions(options)));
            }
            case "MULTIPLE" -> {
                put(name, label, shortLabel, Variable.Type.MULTIPLE, categories);
                options.forEach(o -> putFlag(name, o, nonNull(ticks.get(o.id()))));
            }
            case "INTEGER", "DECIMAL" -> {
                put(name, label, shortLabel, Variable.Type.NUMBER, List.of());
                fields.put(
                        column,
                        new AnswersLayout.Field(name, name, AnswersLayout.Form.NUMBER, Map.of()));
            }
            default -> {
                put(
                        name,
                        label,
                        shortLabel,
                        Variable.Type.TEXT,
                        List.of(Category.of("1", LocalText.of(""))));
                fields.put(
                        column,
                        new AnswersLayout.Field(name, name, AnswersLayout.Form.PRESENT, Map.of()));
            }
        }
        List<Item.Code> codes = codebooks.codes(r.getString("id"));
        codes.forEach(
                c ->
                        put(
                                Variable.code(name, c.key()),
                                c.label(),
                                c.label(),
                                Variable.Type.FLAG,
                                CodebookDataStore.FLAG));
        return new Item(r.getString("id"), name, label, shortLabel, categories, codes);
    }

    private void putFlag(String item, Option option, String column) {
        String flag = Variable.flag(item, option.category().code());
        put(
                flag,
                option.category().label(),
                option.category().shortLabel(),
                Variable.Type.FLAG,
                CodebookDataStore.FLAG);
        fields.put(column, new AnswersLayout.Field(flag, item, AnswersLayout.Form.FLAG, Map.of()));
    }

    private void put(
            String name,
            LocalText label,
            LocalText shortLabel,
            Variable.Type type,
            List<Category> categories) {
        variables.put(name, new Variable(name, label, shortLabel, type, categories, 0, Set.of()));
    }

    private static Map<Integer, Integer> positions(List<Option> options) {
        Map<Integer, Integer> positions = new LinkedHashMap<>();
        options.forEach(o -> positions.put(o.value(), positions.size()));
        return positions;
    }

    /** A scale has at least three answers whose labels begin with their number. */
    private static boolean isScale(List<Category> categories) {
        List<Category> valid = categories.stream().filter(c -> c.missing().isEmpty()).toList();
        return valid.size() >= 3
                && valid.stream()
                        .allMatch(
                                c -> c.counts() && c.label().text().matches(c.code() + "(\\D.*)?"));
    }

    private Map<String, List<Option>> options() {
        Map<String, List<Option>> byList = new LinkedHashMap<>();
        handle.createQuery(
                        """
                        SELECT o.* FROM option o JOIN option_list l ON l.id = o.option_list_id
                        WHERE l.questionnaire_id = :q ORDER BY o.position""")
                .bind("q", id)
                .map(
                        (r, c) ->
                                byList.computeIfAbsent(
                                                r.getString("option_list_id"),
                                                k -> new ArrayList<>())
                                        .add(option(r)))
                .list();
        return byList;
    }

    private static Option option(ResultSet r) throws SQLException {
        String code = r.getString("code");
        LocalText label = SqlTexts.of(r, "label");
        double value = code.matches("-?\\d+(\\.\\d+)?") ? Double.parseDouble(code) : Double.NaN;
        Category category =
                new Category(
                        code,
                        label,
                        SqlTexts.or(SqlTexts.of(r, "short"), label),
                        value,
                        Optional.ofNullable(r.getString("missing")).map(MissingKind::valueOf));
        return new Option(r.getString("id"), r.getInt("value"), category);
    }

    private Map<String, Map<String, String>> tickColumns() {
        Map<String, Map<String, String>> byItem = new LinkedHashMap<>();
        handle.createQuery(
                        """
                        SELECT io.item_id, io.option_id, io.answers_column FROM item_option io
                        JOIN option o ON o.id = io.option_id JOIN option_list l ON l.id = o.option_list_id
                        WHERE l.questionnaire_id = :q""")
                .bind("q", id)
                .map(
                        (r, c) ->
                                byItem.computeIfAbsent(r.getString(1), k -> new LinkedHashMap<>())
                                        .put(r.getString(2), r.getString(3)))
                .list();
        return byItem;
    }

    private static String nonNull(@Nullable String text) {
        return text == null ? "" : text;
    }
}
