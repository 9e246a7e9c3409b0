package org.feltbok.questionnaire;

import org.feltbok.base.text.LocalText;
import org.feltbok.store.LocalTexts;
import org.feltbok.store.UnitOfWork;
import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes a whole new questionnaire, its answer matrix and its views. */
final class QuestionnaireWriter {
    private final UnitOfWork work;

    QuestionnaireWriter(UnitOfWork work) {
        this.work = work;
    }

    /**
     * @return the questionnaire with the name of its answers table
     */
    Questionnaire write(Questionnaire draft) {
        int position = count("SELECT coalesce(max(position), -1) + 1 FROM questionnaire");
        Questionnaire questionnaire = draft.withAnswersTable(freeTable());
        Roster roster = questionnaire.roster();
        work.define(AnswersTable.createTable(questionnaire));
        row("questionnaire", questionnaire.id())
                .set("name", questionnaire.name())
                .text("title", questionnaire.title())
                .set("version", questionnaire.version())
                .set("answers_table", questionnaire.answersTable())
                .set("roster_of", roster == null ? null : roster.of())
                .set("roster_after", roster == null ? null : Integer.valueOf(roster.after()))
                .insert(position);
        writeLists(questionnaire);
        writeSections(questionnaire);
        views(work, questionnaire).forEach(work::define);
        return questionnaire;
    }

    /** The SQL of its views. */
    static List<String> views(UnitOfWork work, Questionnaire questionnaire) {
        QuestionnaireWriter names = new QuestionnaireWriter(work);
        return new AnswersViews(
                        questionnaire,
                        name ->
                                names.count(
                                                "SELECT count(*) FROM sqlite_schema WHERE lower(name) = lower('"
                                                        + name.replace("'", "''")
                                                        + "')")
                                        > 0)
                .definitions();
    }

    private String freeTable() {
        int number = 1;
        while (count("SELECT count(*) FROM sqlite_schema WHERE name = 'answers_" + number + "'")
                > 0) {
            number++;
        }
        return "answers_" + number;
    }

    private int count(String sql) {
        return work.handle().createQuery(sql).mapTo(Integer.class).one();
    }

    private void writeLists(Questionnaire questionnaire) {
        int listPosition = 0;
        for (OptionList list : questionnaire.optionLists()) {
            row("option_list", list.id())
                    .set("questionnaire_id", questionnaire.id())
                    .set("name", list.name())
                    .insert(listPosition++);
            int position = 0;
            for (Option option : list.options()) {
                row("option", option.id())
                        .set("option_list_id", list.id())
                        .set("code", option.code())
                        .set("value", option.value())
                        .text("label", option.label())
                        .optional("short", option.shortLabel())
                        .set("missing", option.missing() == null ? null : option.missing().name())
                        .set("exclusive", option.exclusive() ? 1 : 0)
                        .set("score", option.score())
                        .set("retired_at", option.retiredAt())
                        .insert(position++);
            }
        }
    }

    private void writeSections(Questionnaire questionnaire) {
        int sectionPosition = 0;
        int questionPosition = 0;
        int itemPosition = 0;
        for (Section section : questionnaire.sections()) {
            row("section", section.id())
                    .set("questionnaire_id", questionnaire.id())
                    .set("name", section.name())
                    .text("label", section.label())
                    .set("relevant", section.relevant())
                    .set("retired_at", section.retiredAt())
                    .insert(sectionPosition++);
            for (Question question : section.questions()) {
                write(section, question, questionPosition++);
                for (Item item : question.items()) {
                    write(question, item, itemPosition++);
                }
            }
        }
    }

    private void write(Section section, Question question, int position) {
        row("question", question.id())
                .set("section_id", section.id())
                .set("name", question.name())
                .set("number", question.number())
                .set("type", question.type().name())
                .text("label", question.label())
                .optional("hint", question.hint())
                .optional("note", question.note())
                .optional("short", question.shortLabel())
                .set("relevant", question.relevant())
                .set("constraint_rule", question.constraint())
                .optional("constraint_message", question.constraintMessage())
                .set("retired_at", question.retiredAt())
                .insert(position);
    }

    private void write(Question question, Item item, int position) {
        Traits traits = item.traits();
        row("item", item.id())
                .set("question_id", question.id())
                .set("name", item.name())
                .text("label", item.label())
                .optional("short", item.shortLabel())
                .set("type", item.type().name())
                .set("option_list_id", item.options() == null ? null : item.options().id())
                .set("relevant", item.relevant())
                .set("required", item.required())
                .set("level", traits.level() == null ? null : traits.level().word())
                .optional("unit", traits.unit())
                .set("decimals", traits.decimals())
                .set("least", number(traits.least()))
                .set("most", number(traits.most()))
                .set("preset", traits.preset())
                .set("retired_at", traits.retiredAt())
                .set("answers_column", item.column())
                .insert(position);
        List<ItemOption> ticks = item.ticks();
        for (ItemOption tick : ticks) {
            work.insert(
                    "item_option",
                    tick.id(),
                    Map.of(
                            "item_id",
                            item.id(),
                            "option_id",
                            tick.option().id(),
                            "answers_column",
                            tick.column()));
        }
    }

    /** A limit as it is stored: a number, or the text of a day. */
    private static @Nullable Object number(@Nullable String limit) {
        if (limit == null || !limit.matches("-?\\d+(\\.\\d+)?")) {
            return limit;
        }
        return limit.contains(".") ? (Object) Double.valueOf(limit) : (Object) Long.valueOf(limit);
    }

    private RowBuilder row(String table, String id) {
        return new RowBuilder(table, id);
    }

    private final class RowBuilder {
        private final String table;
        private final String id;
        private final Map<String, @Nullable Object> values = new LinkedHashMap<>();

        RowBuilder(String table, String id) {
            this.table = table;
            this.id = id;
        }

        RowBuilder set(String column, @Nullable Object value) {
            values.put(column, value);
            return this;
        }

        RowBuilder text(String column, LocalText text) {
            values.put(column, text.text());
            values.put(column + "_i18n", LocalTexts.i18n(text));
            return this;
        }

        RowBuilder optional(String column, LocalText text) {
            values.put(column, LocalTexts.orNull(text));
            values.put(column + "_i18n", LocalTexts.i18n(text));
            return this;
        }

        void insert(int position) {
            values.put("position", position);
            work.insert(table, id, values);
        }
    }
}
