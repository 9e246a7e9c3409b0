package org.feltbok.responses;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.feltbok.base.MissingKind;
import org.feltbok.base.text.LocalText;
import org.feltbok.store.LocalTexts;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Reads questionnaires as forms to be filled in. */
public final class FormStore {
    private FormStore() {}

    /** Identity, name and title of a questionnaire. */
    public record Head(String id, String name, LocalText title, String answersTable) {}

    /** The questionnaires of the study, in their order. */
    public static List<Head> heads(Handle handle) {
        return handle.createQuery("SELECT * FROM questionnaire ORDER BY position")
                .map((r, c) -> new Head(
                        r.getString("id"), r.getString("name"), text(r, "title"), r.getString("answers_table")))
                .list();
    }

    public static Optional<Form> byName(Handle handle, String name) {
        return heads(handle).stream()
                .filter(h -> h.name().equals(name))
                .findFirst()
                .map(h -> form(handle, h));
    }

    public static Form form(Handle handle, Head head) {
        return new Form(head.id(), head.name(), head.title(), head.answersTable(), sections(handle, head.id()));
    }

    private static List<FormSection> sections(Handle handle, String id) {
        Map<String, List<FormQuestion>> questions = questions(handle, id);
        return handle.createQuery("SELECT * FROM section WHERE questionnaire_id = :q ORDER BY position")
                .bind("q", id)
                .map((r, c) -> new FormSection(
                        r.getString("name"),
                        text(r, "label"),
                        questions.getOrDefault(r.getString("id"), List.of())))
                .list();
    }

    private static Map<String, List<FormQuestion>> questions(Handle handle, String id) {
        Map<String, List<FormItem>> items = items(handle, id);
        Map<String, List<FormQuestion>> bySection = new LinkedHashMap<>();
        handle.createQuery("""
                        SELECT q.* FROM question q JOIN section s ON s.id = q.section_id
                        WHERE s.questionnaire_id = :q ORDER BY s.position, q.position""")
                .bind("q", id)
                .map((r, c) -> {
                    FormQuestion question = new FormQuestion(
                            r.getString("id"),
                            r.getString("name"),
                            r.getString("number"),
                            text(r, "label"),
                            text(r, "hint"),
                            text(r, "note"),
                            r.getString("type").startsWith("MATRIX"),
                            items.getOrDefault(r.getString("id"), List.of()));
                    return bySection
                            .computeIfAbsent(r.getString("section_id"), k -> new ArrayList<>())
                            .add(question);
                })
                .list();
        return bySection;
    }

    private static Map<String, List<FormItem>> items(Handle handle, String id) {
        Map<String, Map<String, String>> columns = optionColumns(handle, id);
        Map<String, List<Option>> options = options(handle, id);
        Map<String, List<FormItem>> byQuestion = new LinkedHashMap<>();
        int[] index = {0};
        handle.createQuery("""
                        SELECT i.*, q.relevant AS q_relevant, q.constraint_rule, s.relevant AS s_relevant FROM item i
                        JOIN question q ON q.id = i.question_id JOIN section s ON s.id = q.section_id
                        WHERE s.questionnaire_id = :q ORDER BY s.position, q.position, i.position""")
                .bind("q", id)
                .map((r, c) -> {
                    Map<String, String> own = columns.getOrDefault(r.getString("id"), Map.of());
                    String list = r.getString("option_list_id");
                    FormItem item = new FormItem(
                            index[0]++,
                            r.getString("id"),
                            r.getString("name"),
                            text(r, "label"),
                            FormItem.Kind.valueOf(r.getString("type")),
                            orEmpty(r.getString("answers_column")),
                            options.getOrDefault(list == null ? "" : list, List.of()).stream()
                                    .map(o -> o.in(own.getOrDefault(o.id(), "")))
                                    .toList(),
                            relevant(r),
                            orEmpty(r.getString("constraint_rule")));
                    return byQuestion
                            .computeIfAbsent(r.getString("question_id"), k -> new ArrayList<>())
                            .add(item);
                })
                .list();
        return byQuestion;
    }

    private static List<String> relevant(ResultSet r) throws SQLException {
        List<String> rules = new ArrayList<>();
        for (String column : List.of("s_relevant", "q_relevant", "relevant")) {
            String rule = r.getString(column);
            if (rule != null && !rule.isBlank() && !rules.contains(rule)) {
                rules.add(rule);
            }
        }
        return rules;
    }

    private record Option(String id, FormOption option) {
        FormOption in(String column) {
            return new FormOption(
                    option.code(), option.value(), option.label(), option.missing(), option.exclusive(), column);
        }
    }

    private static Map<String, List<Option>> options(Handle handle, String id) {
        Map<String, List<Option>> byList = new LinkedHashMap<>();
        handle.createQuery("""
                        SELECT o.* FROM option o JOIN option_list l ON l.id = o.option_list_id
                        WHERE l.questionnaire_id = :q ORDER BY o.position""")
                .bind("q", id)
                .map((r, c) -> {
                    FormOption option = new FormOption(
                            r.getString("code"),
                            r.getInt("value"),
                            text(r, "label"),
                            Optional.ofNullable(r.getString("missing")).map(MissingKind::valueOf),
                            r.getBoolean("exclusive"),
                            "");
                    return byList
                            .computeIfAbsent(r.getString("option_list_id"), k -> new ArrayList<>())
                            .add(new Option(r.getString("id"), option));
                })
                .list();
        return byList;
    }

    private static Map<String, Map<String, String>> optionColumns(Handle handle, String id) {
        Map<String, Map<String, String>> byItem = new LinkedHashMap<>();
        handle.createQuery("""
                        SELECT io.item_id, io.option_id, io.answers_column FROM item_option io
                        JOIN option o ON o.id = io.option_id JOIN option_list l ON l.id = o.option_list_id
                        WHERE l.questionnaire_id = :q""")
                .bind("q", id)
                .map((r, c) -> byItem
                        .computeIfAbsent(r.getString(1), k -> new LinkedHashMap<>())
                        .put(r.getString(2), r.getString(3)))
                .list();
        return byItem;
    }

    private static LocalText text(ResultSet r, String column) throws SQLException {
        return LocalTexts.of(r.getString(column), r.getString(column + "_i18n"));
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
