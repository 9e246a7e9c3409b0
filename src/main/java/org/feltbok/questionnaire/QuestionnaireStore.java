package org.feltbok.questionnaire;

import org.feltbok.base.MissingKind;
import org.feltbok.base.text.LocalText;
import org.feltbok.store.Kinds;
import org.feltbok.store.LocalTexts;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Reads questionnaires, each table once. */
public final class QuestionnaireStore {
    /** The questionnaire that the study's setting names as its main one stands first. */
    private static final String MAIN_FIRST =
            "SELECT q.* FROM questionnaire q LEFT JOIN setting s ON s.id = 'main_questionnaire'"
                    + " ORDER BY trim(ifnull(s.value, ''), ' \"') = q.name DESC, q.position, q.name";

    private QuestionnaireStore() {}

    /** All questionnaires in their order. */
    public static List<Questionnaire> all(Handle handle) {
        return new Loading(handle).all();
    }

    public static Optional<Questionnaire> byName(Handle handle, String name) {
        return all(handle).stream().filter(q -> q.name().equals(name)).findFirst();
    }

    static LocalText text(ResultSet r, String column) throws SQLException {
        return LocalTexts.of(r.getString(column), r.getString(column + "_i18n"));
    }

    /** Rows grouped by the thing they belong to; filled from the innermost outwards. */
    private static final class Loading {
        private final Handle handle;
        private final Map<String, OptionList> lists = new HashMap<>();
        private final Map<String, Option> options = new HashMap<>();

        Loading(Handle handle) {
            this.handle = handle;
        }

        List<Questionnaire> all() {
            Map<String, List<OptionList>> listsOf = lists();
            Map<String, List<Section>> sectionsOf = sections(questions(items(ticks())));
            List<Questionnaire> all = new ArrayList<>();
            each(
                    MAIN_FIRST,
                    r -> {
                        String id = r.getString("id");
                        all.add(
                                new Questionnaire(
                                        id,
                                        r.getString("name"),
                                        text(r, "title"),
                                        r.getString("version"),
                                        r.getString("answers_table"),
                                        sectionsOf.getOrDefault(id, List.of()),
                                        listsOf.getOrDefault(id, List.of()),
                                        roster(r)));
                    });
            return all;
        }

        private static @Nullable Roster roster(ResultSet r) throws SQLException {
            String of = r.getString("roster_of");
            return of == null ? null : new Roster(of, r.getInt("roster_after"));
        }

        private Map<String, List<OptionList>> lists() {
            Map<String, List<Option>> optionsOf = options();
            Map<String, List<OptionList>> listsOf = new LinkedHashMap<>();
            each(
                    "SELECT * FROM option_list ORDER BY position",
                    r -> {
                        String id = r.getString("id");
                        OptionList list =
                                new OptionList(
                                        id,
                                        r.getString("name"),
                                        optionsOf.getOrDefault(id, List.of()));
                        lists.put(id, list);
                        add(listsOf, r.getString("questionnaire_id"), list);
                    });
            return listsOf;
        }

        private Map<String, List<Option>> options() {
            Map<String, List<Option>> optionsOf = new HashMap<>();
            each(
                    "SELECT * FROM option ORDER BY position",
                    r -> {
                        String missing = r.getString("missing");
                        Option option =
                                new Option(
                                        r.getString("id"),
                                        r.getString("code"),
                                        r.getInt("value"),
                                        text(r, "label"),
                                        text(r, "short"),
                                        missing == null
                                                ? null
                                                : Kinds.named(
                                                        MissingKind.values(),
                                                        "option.missing",
                                                        missing),
                                        r.getBoolean("exclusive"),
                                        number(r, "score"),
                                        r.getString("retired_at"));
                        options.put(option.id(), option);
                        add(optionsOf, r.getString("option_list_id"), option);
                    });
            return optionsOf;
        }

        private Map<String, List<ItemOption>> ticks() {
            Map<String, List<ItemOption>> ticksOf = new HashMap<>();
            each(
                    "SELECT t.* FROM item_option t JOIN option o ON o.id = t.option_id ORDER BY o.position",
                    r ->
                            add(
                                    ticksOf,
                                    r.getString("item_id"),
                                    new ItemOption(
                                            r.getString("id"),
                                            Objects.requireNonNull(
                                                    options.get(r.getString("option_id"))),
                                            r.getString("answers_column"))));
            return ticksOf;
        }

        private Map<String, List<Item>> items(Map<String, List<ItemOption>> ticksOf) {
            Map<String, List<Item>> itemsOf = new HashMap<>();
            each(
                    "SELECT * FROM item ORDER BY position",
                    r -> {
                        String id = r.getString("id");
                        Item item =
                                new Item(
                                        id,
                                        r.getString("name"),
                                        text(r, "label"),
                                        text(r, "short"),
                                        Kinds.named(
                                                ItemType.values(),
                                                "item.type",
                                                r.getString("type")),
                                        list(r.getString("option_list_id")),
                                        r.getString("relevant"),
                                        r.getString("required"),
                                        r.getString("answers_column"),
                                        ticksOf.getOrDefault(id, List.of()),
                                        traits(r));
                        add(itemsOf, r.getString("question_id"), item);
                    });
            return itemsOf;
        }

        private static Traits traits(ResultSet r) throws SQLException {
            String level = r.getString("level");
            Double decimals = number(r, "decimals");
            return new Traits(
                    level == null ? null : Kinds.lower(Level.values(), "item.level", level),
                    text(r, "unit"),
                    decimals == null ? null : Integer.valueOf(decimals.intValue()),
                    r.getString("least"),
                    r.getString("most"),
                    r.getString("preset"),
                    r.getString("retired_at"));
        }

        private static @Nullable Double number(ResultSet r, String column) throws SQLException {
            double number = r.getDouble(column);
            return r.wasNull() ? null : Double.valueOf(number);
        }

        private @Nullable OptionList list(@Nullable String id) {
            return id == null ? null : lists.get(id);
        }

        private Map<String, List<Question>> questions(Map<String, List<Item>> itemsOf) {
            Map<String, List<Question>> questionsOf = new HashMap<>();
            each(
                    "SELECT * FROM question ORDER BY position",
                    r -> {
                        String id = r.getString("id");
                        Question question =
                                new Question(
                                        id,
                                        r.getString("name"),
                                        r.getString("number"),
                                        Kinds.named(
                                                QuestionType.values(),
                                                "question.type",
                                                r.getString("type")),
                                        text(r, "label"),
                                        text(r, "hint"),
                                        text(r, "note"),
                                        text(r, "short"),
                                        r.getString("relevant"),
                                        r.getString("constraint_rule"),
                                        text(r, "constraint_message"),
                                        r.getString("retired_at"),
                                        itemsOf.getOrDefault(id, List.of()));
                        add(questionsOf, r.getString("section_id"), question);
                    });
            return questionsOf;
        }

        private Map<String, List<Section>> sections(Map<String, List<Question>> questionsOf) {
            Map<String, List<Section>> sectionsOf = new HashMap<>();
            each(
                    "SELECT * FROM section ORDER BY position",
                    r -> {
                        String id = r.getString("id");
                        Section section =
                                new Section(
                                        id,
                                        r.getString("name"),
                                        text(r, "label"),
                                        r.getString("relevant"),
                                        r.getString("retired_at"),
                                        questionsOf.getOrDefault(id, List.of()));
                        add(sectionsOf, r.getString("questionnaire_id"), section);
                    });
            return sectionsOf;
        }

        private static <T> void add(Map<String, List<T>> map, String owner, T thing) {
            map.computeIfAbsent(owner, k -> new ArrayList<>()).add(thing);
        }

        private void each(String sql, RowReader reader) {
            handle.createQuery(sql)
                    .map(
                            (r, context) -> {
                                reader.read(r);
                                return Boolean.TRUE;
                            })
                    .list();
        }
    }

    @FunctionalInterface
    private interface RowReader {
        void read(ResultSet row) throws SQLException;
    }
}
