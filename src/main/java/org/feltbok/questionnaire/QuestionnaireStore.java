package org.feltbok.questionnaire;

import org.feltbok.base.MissingKind;
import org.feltbok.base.text.LocalText;
import org.feltbok.store.KeptReads;
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

    private static final String TICKS =
            "SELECT t.* FROM item_option t JOIN option o ON o.id = t.option_id ORDER BY o.position";

    private QuestionnaireStore() {}

    /** All questionnaires in their order. */
    public static List<Questionnaire> all(Handle handle) {
        return KeptReads.once(handle, "questionnaires", () -> List.copyOf(readAll(handle)));
    }

    private static List<Questionnaire> readAll(Handle handle) {
        return new Loading((table, row) -> each(handle, table, row)).all();
    }

    /** The same of rows that stand elsewhere than in the study's tables. */
    public static List<Questionnaire> of(PartRows rows) {
        return new Loading(rows).all();
    }

    public static Optional<Questionnaire> byName(Handle handle, String name) {
        return all(handle).stream().filter(q -> q.name().equals(name)).findFirst();
    }

    private static void each(Handle handle, String table, PartRows.Reader reader) {
        String sql =
                switch (table) {
                    case "questionnaire" -> MAIN_FIRST;
                    case "item_option" -> TICKS;
                    default -> "SELECT * FROM " + table + " ORDER BY position";
                };
        handle.createQuery(sql)
                .map(
                        (r, context) -> {
                            reader.read(new Stored(r));
                            return Boolean.TRUE;
                        })
                .list();
    }

    private record Stored(ResultSet row) implements PartRows.Row {
        @Override
        public @Nullable Object cell(String column) throws SQLException {
            return row.getObject(column);
        }

        /** A number as the database writes it. */
        @Override
        public @Nullable String textOrNull(String column) throws SQLException {
            return row.getString(column);
        }
    }

    /** Rows grouped by the thing they belong to; filled from the innermost outwards. */
    private static final class Loading {
        private final PartRows rows;
        private final Map<String, OptionList> lists = new HashMap<>();
        private final Map<String, Option> options = new HashMap<>();

        Loading(PartRows rows) {
            this.rows = rows;
        }

        List<Questionnaire> all() {
            Map<String, List<OptionList>> listsOf = lists();
            Map<String, List<Section>> sectionsOf = sections(questions(items(ticks())));
            List<Questionnaire> all = new ArrayList<>();
            rows.each(
                    "questionnaire",
                    r -> {
                        String id = r.text("id");
                        all.add(
                                new Questionnaire(
                                        id,
                                        r.text("name"),
                                        text(r, "title"),
                                        r.text("version"),
                                        r.text("answers_table"),
                                        sectionsOf.getOrDefault(id, List.of()),
                                        listsOf.getOrDefault(id, List.of()),
                                        roster(r)));
                    });
            return all;
        }

        private static @Nullable Roster roster(PartRows.Row r) throws SQLException {
            String of = r.textOrNull("roster_of");
            return of == null ? null : new Roster(of, r.whole("roster_after"));
        }

        private Map<String, List<OptionList>> lists() {
            Map<String, List<Option>> optionsOf = options();
            Map<String, List<OptionList>> listsOf = new LinkedHashMap<>();
            rows.each(
                    "option_list",
                    r -> {
                        String id = r.text("id");
                        OptionList list =
                                new OptionList(
                                        id, r.text("name"), optionsOf.getOrDefault(id, List.of()));
                        lists.put(id, list);
                        add(listsOf, r.text("questionnaire_id"), list);
                    });
            return listsOf;
        }

        private Map<String, List<Option>> options() {
            Map<String, List<Option>> optionsOf = new HashMap<>();
            rows.each(
                    "option",
                    r -> {
                        String missing = r.textOrNull("missing");
                        Option option =
                                new Option(
                                        r.text("id"),
                                        r.text("code"),
                                        r.whole("value"),
                                        text(r, "label"),
                                        text(r, "short"),
                                        missing == null
                                                ? null
                                                : Kinds.named(
                                                        MissingKind.values(),
                                                        "option.missing",
                                                        missing),
                                        r.whole("exclusive") != 0,
                                        r.number("score"),
                                        r.textOrNull("retired_at"));
                        options.put(option.id(), option);
                        add(optionsOf, r.text("option_list_id"), option);
                    });
            return optionsOf;
        }

        private Map<String, List<ItemOption>> ticks() {
            Map<String, List<ItemOption>> ticksOf = new HashMap<>();
            rows.each(
                    "item_option",
                    r ->
                            add(
                                    ticksOf,
                                    r.text("item_id"),
                                    new ItemOption(
                                            r.text("id"),
                                            Objects.requireNonNull(
                                                    options.get(r.text("option_id"))),
                                            r.text("answers_column"))));
            return ticksOf;
        }

        private Map<String, List<Item>> items(Map<String, List<ItemOption>> ticksOf) {
            Map<String, List<Item>> itemsOf = new HashMap<>();
            rows.each(
                    "item",
                    r -> {
                        String id = r.text("id");
                        Item item =
                                new Item(
                                        id,
                                        r.text("name"),
                                        text(r, "label"),
                                        text(r, "short"),
                                        Kinds.named(ItemType.values(), "item.type", r.text("type")),
                                        list(r.textOrNull("option_list_id")),
                                        r.textOrNull("relevant"),
                                        r.textOrNull("required"),
                                        r.textOrNull("answers_column"),
                                        ticksOf.getOrDefault(id, List.of()),
                                        traits(r));
                        add(itemsOf, r.text("question_id"), item);
                    });
            return itemsOf;
        }

        private static Traits traits(PartRows.Row r) throws SQLException {
            String level = r.textOrNull("level");
            Double decimals = r.number("decimals");
            return new Traits(
                    level == null ? null : Kinds.lower(Level.values(), "item.level", level),
                    text(r, "unit"),
                    decimals == null ? null : Integer.valueOf(decimals.intValue()),
                    r.textOrNull("least"),
                    r.textOrNull("most"),
                    r.textOrNull("preset"),
                    r.textOrNull("retired_at"));
        }

        private @Nullable OptionList list(@Nullable String id) {
            return id == null ? null : lists.get(id);
        }

        private Map<String, List<Question>> questions(Map<String, List<Item>> itemsOf) {
            Map<String, List<Question>> questionsOf = new HashMap<>();
            rows.each(
                    "question",
                    r -> {
                        String id = r.text("id");
                        Question question =
                                new Question(
                                        id,
                                        r.text("name"),
                                        r.text("number"),
                                        Kinds.named(
                                                QuestionType.values(),
                                                "question.type",
                                                r.text("type")),
                                        text(r, "label"),
                                        text(r, "hint"),
                                        text(r, "note"),
                                        text(r, "short"),
                                        r.textOrNull("relevant"),
                                        r.textOrNull("constraint_rule"),
                                        text(r, "constraint_message"),
                                        r.textOrNull("retired_at"),
                                        itemsOf.getOrDefault(id, List.of()));
                        add(questionsOf, r.text("section_id"), question);
                    });
            return questionsOf;
        }

        private Map<String, List<Section>> sections(Map<String, List<Question>> questionsOf) {
            Map<String, List<Section>> sectionsOf = new HashMap<>();
            rows.each(
                    "section",
                    r -> {
                        String id = r.text("id");
                        Section section =
                                new Section(
                                        id,
                                        r.text("name"),
                                        text(r, "label"),
                                        r.textOrNull("relevant"),
                                        r.textOrNull("retired_at"),
                                        questionsOf.getOrDefault(id, List.of()));
                        add(sectionsOf, r.text("questionnaire_id"), section);
                    });
            return sectionsOf;
        }

        private static <T> void add(Map<String, List<T>> map, String owner, T thing) {
            map.computeIfAbsent(owner, k -> new ArrayList<>()).add(thing);
        }

        private static LocalText text(PartRows.Row r, String column) throws SQLException {
            return LocalTexts.of(r.textOrNull(column), r.textOrNull(column + "_i18n"));
        }
    }
}
