package org.feltbok.questions;

import org.feltbok.base.text.LocalText;
import org.feltbok.questionnaire.Item;
import org.feltbok.questionnaire.ItemOption;
import org.feltbok.questionnaire.Option;
import org.feltbok.questionnaire.OptionList;
import org.feltbok.questionnaire.Question;
import org.feltbok.questionnaire.Questionnaire;
import org.feltbok.questionnaire.Section;
import org.feltbok.questionnaire.Traits;
import org.feltbok.store.LocalTexts;
import org.feltbok.store.UnitOfWork;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The rows of a questionnaire's parts, and what has to be written to make one questionnaire of
 * another: rows that are new, cells that differ, rows that went; nothing else.
 */
final class FormDiff {
    private record Row(String table, String id) {}

    private final UnitOfWork work;
    private final Questionnaire before;
    private final Questionnaire after;

    FormDiff(UnitOfWork work, Questionnaire before, Questionnaire after) {
        this.work = work;
        this.before = before;
        this.after = after;
    }

    void write() {
        Map<Row, Map<String, @Nullable Object>> old = rows(before);
        Map<Row, Map<String, @Nullable Object>> now = rows(after);
        Set<String> numbered = numberedAnew(old, now);
        now.forEach(
                (row, values) -> {
                    Map<String, @Nullable Object> had = old.get(row);
                    if (had == null) {
                        work.insert(row.table(), row.id(), values);
                        column(values.get("answers_column"));
                    } else {
                        boolean moved = numbered.contains(row.table());
                        values.forEach(
                                (column, value) -> {
                                    // places are numbered anew as a whole, whatever they were
                                    boolean differs =
                                            column.equals("position")
                                                    ? moved
                                                    : !Objects.equals(had.get(column), value);
                                    if (differs) {
                                        work.update(row.table(), row.id(), column, value);
                                        if (column.equals("answers_column")) {
                                            // of a kind that had its answers elsewhere
                                            column(value);
                                        }
                                    }
                                });
                    }
                });
        // from the innermost outwards, as they refer to each other
        old.keySet().stream()
                .filter(row -> !now.containsKey(row))
                .toList()
                .reversed()
                .forEach(row -> work.delete(row.table(), row.id()));
    }

    /** Tables whose rows stand in another order, or are more or fewer. */
    private static Set<String> numberedAnew(
            Map<Row, Map<String, @Nullable Object>> old,
            Map<Row, Map<String, @Nullable Object>> now) {
        Map<String, List<String>> before = order(old);
        Map<String, List<String>> after = order(now);
        Set<String> tables = new HashSet<>();
        after.forEach(
                (table, ids) -> {
                    if (!ids.equals(before.get(table))) {
                        tables.add(table);
                    }
                });
        return tables;
    }

    private static Map<String, List<String>> order(Map<Row, Map<String, @Nullable Object>> rows) {
        Map<String, List<String>> order = new HashMap<>();
        rows.keySet()
                .forEach(r -> order.computeIfAbsent(r.table(), t -> new ArrayList<>()).add(r.id()));
        return order;
    }

    private void column(@Nullable Object column) {
        if (column != null) {
            work.define(
                    "ALTER TABLE \""
                            + before.answersTable()
                            + "\" ADD COLUMN \""
                            + column
                            + "\" ANY");
        }
    }

    private static Map<Row, Map<String, @Nullable Object>> rows(Questionnaire form) {
        Map<Row, Map<String, @Nullable Object>> rows = new LinkedHashMap<>();
        Cells head = new Cells();
        head.text("title", form.title());
        head.set("version", form.version());
        rows.put(new Row("questionnaire", form.id()), head.values);
        int at = 0;
        for (OptionList list : form.optionLists()) {
            Cells cells = new Cells();
            cells.set("questionnaire_id", form.id());
            cells.set("name", list.name());
            rows.put(new Row("option_list", list.id()), cells.at(at++));
            int place = 0;
            for (Option option : list.options()) {
                rows.put(new Row("option", option.id()), option(list, option).at(place++));
            }
        }
        int section = 0;
        int question = 0;
        int item = 0;
        for (Section s : form.sections()) {
            rows.put(new Row("section", s.id()), section(form, s).at(section++));
            for (Question q : s.questions()) {
                rows.put(new Row("question", q.id()), question(s, q).at(question++));
                for (Item i : q.items()) {
                    rows.put(new Row("item", i.id()), item(q, i).at(item++));
                    for (ItemOption tick : i.ticks()) {
                        Cells cells = new Cells();
                        cells.set("item_id", i.id());
                        cells.set("option_id", tick.option().id());
                        cells.set("answers_column", tick.column());
                        rows.put(new Row("item_option", tick.id()), cells.values);
                    }
                }
            }
        }
        return rows;
    }

    private static Cells option(OptionList list, Option option) {
        Cells cells = new Cells();
        cells.set("option_list_id", list.id());
        cells.set("code", option.code());
        cells.set("value", option.value());
        cells.text("label", option.label());
        cells.optional("short", option.shortLabel());
        cells.set("missing", option.missing() == null ? null : option.missing().name());
        cells.set("exclusive", option.exclusive() ? 1 : 0);
        cells.set("score", option.score());
        cells.set("retired_at", option.retiredAt());
        return cells;
    }

    private static Cells section(Questionnaire form, Section section) {
        Cells cells = new Cells();
        cells.set("questionnaire_id", form.id());
        cells.set("name", section.name());
        cells.text("label", section.label());
        cells.set("relevant", section.relevant());
        cells.set("retired_at", section.retiredAt());
        return cells;
    }

    private static Cells question(Section section, Question q) {
        Cells cells = new Cells();
        cells.set("section_id", section.id());
        cells.set("name", q.name());
        cells.set("number", q.number());
        cells.set("type", q.type().name());
        cells.text("label", q.label());
        cells.optional("hint", q.hint());
        cells.optional("note", q.note());
        cells.optional("short", q.shortLabel());
        cells.set("relevant", q.relevant());
        cells.set("constraint_rule", q.constraint());
        cells.optional("constraint_message", q.constraintMessage());
        cells.set("retired_at", q.retiredAt());
        return cells;
    }

    private static Cells item(Question question, Item item) {
        Traits traits = item.traits();
        Cells cells = new Cells();
        cells.set("question_id", question.id());
        cells.set("name", item.name());
        cells.text("label", item.label());
        cells.optional("short", item.shortLabel());
        cells.set("type", item.type().name());
        cells.set("option_list_id", item.options() == null ? null : item.options().id());
        cells.set("relevant", item.relevant());
        cells.set("required", item.required());
        cells.set("level", traits.level() == null ? null : traits.level().word());
        cells.optional("unit", traits.unit());
        cells.set("decimals", traits.decimals());
        cells.set("least", limit(traits.least()));
        cells.set("most", limit(traits.most()));
        cells.set("preset", traits.preset());
        cells.set("retired_at", traits.retiredAt());
        cells.set("answers_column", item.column());
        return cells;
    }

    /** A limit as it is stored: a number, or the text of a day. */
    private static @Nullable Object limit(@Nullable String limit) {
        if (limit == null || !limit.matches("-?\\d+(\\.\\d+)?")) {
            return limit;
        }
        return limit.contains(".") ? (Object) Double.valueOf(limit) : (Object) Long.valueOf(limit);
    }

    /** The cells of a row. */
    private static final class Cells {
        private final Map<String, @Nullable Object> values = new LinkedHashMap<>();

        void set(String column, @Nullable Object value) {
            values.put(column, value);
        }

        void text(String column, LocalText text) {
            values.put(column, text.text());
            values.put(column + "_i18n", LocalTexts.i18n(text));
        }

        void optional(String column, LocalText text) {
            values.put(column, LocalTexts.orNull(text));
            values.put(column + "_i18n", LocalTexts.i18n(text));
        }

        Map<String, @Nullable Object> at(int position) {
            values.put("position", position);
            return values;
        }
    }
}
