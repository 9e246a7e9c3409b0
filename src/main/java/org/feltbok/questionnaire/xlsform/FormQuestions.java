package org.feltbok.questionnaire.xlsform;

import org.feltbok.base.Fault;
import org.feltbok.base.text.LocalText;
import org.feltbok.questionnaire.Columns;
import org.feltbok.questionnaire.Item;
import org.feltbok.questionnaire.ItemOption;
import org.feltbok.questionnaire.ItemType;
import org.feltbok.questionnaire.Option;
import org.feltbok.questionnaire.OptionList;
import org.feltbok.questionnaire.Question;
import org.feltbok.questionnaire.QuestionType;
import org.feltbok.tabular.Row;
import org.feltbok.tabular.Sheet;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Makes questions and items of survey rows. */
final class FormQuestions {
    /** So that the answer matrix stays within what SQLite allows in one table. */
    static final int MOST_COLUMNS = 1900;

    private static final String NAME = "[\\p{L}][\\p{L}\\p{N}_.-]*";
    private static final LocalText NONE = LocalText.of("");

    private final Sheet survey;
    private final FormText texts;
    private final FormIds ids;
    private final ListsInUse lists;
    private final FormRules rules;
    private final FormTraits traits;
    private final Consumer<Fault> faults;
    private final Consumer<Fault> notes;

    /** By name the group it stands in. */
    private final Map<String, String> taken = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    private final Set<String> twice = new HashSet<>();
    private final Set<String> items = new LinkedHashSet<>();
    private int noteNumber;
    private int columns;

    FormQuestions(
            Sheet survey,
            FormText texts,
            FormIds ids,
            ListsInUse lists,
            FormRules rules,
            Consumer<Fault> faults,
            Consumer<Fault> notes) {
        this.survey = survey;
        this.texts = texts;
        this.ids = ids;
        this.lists = lists;
        this.rules = rules;
        this.traits = new FormTraits(survey, texts, faults, notes);
        this.faults = faults;
        this.notes = notes;
    }

    /** Names of all items read so far. */
    Set<String> itemNames() {
        return items;
    }

    /** Names that several questions of different groups have in the form. */
    Set<String> twice() {
        return twice;
    }

    /** The name of a repeat. */
    String repeatName(Row row) {
        String name = row.get("name");
        if (name.isEmpty()) {
            fault(row, "name", "plain.missing_cell", "name");
        } else if (!name.matches(NAME)) {
            fault(row, "name", "questionnaire.bad_name", name);
        }
        return name;
    }

    /** Since when a row is no longer asked. */
    Optional<String> retired(Row row) {
        return traits.retired(row);
    }

    int columnCount() {
        return columns;
    }

    /**
     * The question of a row or a matrix group, and the one for an answer of one's own where there
     * is such; nothing of what is worked out.
     *
     * @param within name of the group it stands in; empty outside any
     */
    List<Question> read(Line line, String within) {
        Row row = line.row();
        if (line.isMatrix()) {
            return List.of(matrix(line, within));
        }
        if (line.type().kind() == RowType.Kind.NOTE) {
            return List.of(note(row, within));
        }
        if (line.type().kind() == RowType.Kind.CALCULATED) {
            return List.of();
        }
        String name = name(row, within);
        RowType type = whole(row, lists.typed(row, line.type()));
        if (RowType.isNear(row.get("type"))) {
            notes.accept(
                    Fault.at(
                            survey.place(row, "type"),
                            "questionnaire.near_type",
                            row.get("type"),
                            type.item() == null ? "" : type.item().formWord()));
        }
        Item item = item(row, name, type, null, false);
        List<Question> questions = new ArrayList<>();
        questions.add(question(row, name, item.type().question(), List.of(item)));
        if (type.orOther()) {
            questions.add(other(name));
        }
        return questions;
    }

    /** A range of whole numbers in whole steps takes whole numbers. */
    private static RowType whole(Row row, RowType type) {
        return FormParameters.isRange(row) && !row.get("parameters").contains(".")
                ? new RowType(type.kind(), ItemType.INTEGER, "", false, type.source())
                : type;
    }

    private Question question(Row row, String name, QuestionType type, List<Item> of) {
        return new Question(
                ids.question(name),
                name,
                row.get("number"),
                type,
                texts.read(row, "label"),
                texts.read(row, "hint"),
                texts.read(row, "guidance_hint"),
                texts.read(row, "short"),
                rules.relevant(row).orElse(null),
                constraint(row).orElse(null),
                texts.read(row, "constraint_message"),
                traits.retired(row).orElse(null),
                of);
    }

    /** The ends of a range are limits as others are. */
    private Optional<String> constraint(Row row) {
        Optional<String> own = rules.constraint(row);
        return FormParameters.limits(row)
                .map(ends -> own.map(rule -> ends + " and (" + rule + ")").orElse(ends))
                .or(() -> own);
    }

    /** Nothing asks for a note by its name, so it may have any that is free. */
    private Question note(Row row, String within) {
        noteNumber++;
        String name = row.get("name").isEmpty() ? "note_" + noteNumber : row.get("name");
        int number = 2;
        for (String own = name; taken.containsKey(name); number++) {
            name = own + "_" + number;
        }
        if (!name.matches(NAME)) {
            name = name(row, within);
        }
        taken.put(name, within);
        return question(row, name, QuestionType.NOTE, List.of());
    }

    private Question matrix(Line group, String within) {
        List<Item> rows = new ArrayList<>();
        String name = name(group.row(), within);
        for (Line line : group.matrixRows()) {
            if (line.isGroup()
                    || !line.type().isSelect()
                    || line.type().item() == ItemType.RANK
                    || line.type().orOther()) {
                fault(
                        line.row(),
                        "type",
                        "questionnaire.not_in_matrix",
                        line.row().get("type"),
                        name);
                continue;
            }
            RowType first = group.matrixRows().getFirst().type();
            if (!line.type().list().equals(first.list()) || line.type().item() != first.item()) {
                fault(line.row(), "type", "questionnaire.other_list", line.row().get("type"), name);
                continue;
            }
            for (String column : new String[] {"hint", "guidance_hint", "number", "constraint"}) {
                if (line.row().has(column)) {
                    notes.accept(
                            Fault.at(
                                    survey.place(line.row(), column),
                                    "questionnaire.row_text",
                                    column));
                }
            }
            rows.add(
                    item(
                            line.row(),
                            name(line.row(), name),
                            line.type(),
                            rules.relevant(line.row()).orElse(null),
                            true));
        }
        if (rows.isEmpty()) {
            fault(group.row(), "type", "questionnaire.empty_matrix", name);
        }
        ItemType type = rows.isEmpty() ? ItemType.SINGLE : rows.getFirst().type();
        Question question = question(group.row(), name, type.matrix(), rows);
        boolean labelBelow = question.label().isEmpty() && !group.appears("table-list");
        return labelBelow
                ? labelled(
                        question,
                        question(group.asked().getFirst().row(), name, question.type(), rows))
                : question;
    }

    /** A matrix whose label stands in its first row: what else its group says goes before. */
    private static Question labelled(Question group, Question below) {
        return new Question(
                group.id(),
                group.name(),
                group.number().isEmpty() ? below.number() : group.number(),
                group.type(),
                below.label(),
                group.hint().isEmpty() ? below.hint() : group.hint(),
                group.note().isEmpty() ? below.note() : group.note(),
                group.shortLabel().isEmpty() ? below.shortLabel() : group.shortLabel(),
                group.relevance().orElse(below.relevant()),
                group.constraintRule().orElse(below.constraint()),
                group.constraintMessage().isEmpty()
                        ? below.constraintMessage()
                        : group.constraintMessage(),
                group.isRetired() ? group.retiredAt() : below.retiredAt(),
                group.items());
    }

    private Item item(
            Row row, String name, RowType type, @Nullable String relevant, boolean inMatrix) {
        items.add(name);
        FormParameters.left(survey.place(row, "parameters"), row, type, name).ifPresent(notes);
        OptionList list = type.isSelect() ? list(row, type, name) : null;
        ItemType itemType = type.item() == null ? ItemType.TEXT : type.item();
        List<ItemOption> ticks = new ArrayList<>();
        if (itemType.isSeveral() && list != null) {
            for (Option option : list.options()) {
                String id = ids.tick(name, option.code());
                ticks.add(new ItemOption(id, option, Columns.ofTick(id)));
            }
        }
        String id = ids.item(name);
        columns += Math.max(1, ticks.size());
        return new Item(
                id,
                name,
                texts.read(row, "label"),
                texts.read(row, "short"),
                itemType,
                list,
                relevant,
                rules.required(row).orElse(null),
                itemType.isSeveral() ? null : Columns.ofItem(id),
                ticks,
                traits.read(row, itemType, list, inMatrix));
    }

    private @Nullable OptionList list(Row row, RowType type, String name) {
        OptionList list = lists.get(type);
        if (list == null) {
            fault(row, "type", "questionnaire.unknown_list", type.list());
            return null;
        }
        if (row.has("choice_filter")) {
            list = filtered(row, type, name, list);
        }
        return type.orOther() ? withOther(list) : list;
    }

    private OptionList filtered(Row row, RowType type, String name, OptionList whole) {
        String filter = row.get("choice_filter");
        if (filter.equals(FilterLimits.CARRIED)) {
            return whole;
        }
        OptionList left = lists.filtered(filter, type);
        if (left == null) {
            notes.accept(
                    Fault.at(
                            survey.place(row, "choice_filter"),
                            "questionnaire.choice_filter",
                            filter,
                            name));
        }
        return left == null ? whole : left;
    }

    /** The list with the answer that or_other adds; XLSForm fixes its code and its label. */
    private OptionList withOther(OptionList list) {
        if (list.byCode("other").isPresent()) {
            return list;
        }
        String name = list.name() + "_or_other";
        OptionList known = lists.named(name);
        if (known != null) {
            return known;
        }
        List<Option> options = new ArrayList<>();
        int highest = 0;
        for (Option o : list.options()) {
            options.add(o.withId(ids.option(name, o.code())));
            highest = Math.max(highest, o.value());
        }
        options.add(
                new Option(
                        ids.option(name, "other"),
                        "other",
                        highest + 1,
                        texts.own("questionnaire.other"),
                        NONE,
                        null,
                        false));
        OptionList extended = new OptionList(ids.list(name), name, options);
        lists.add(extended);
        return extended;
    }

    private Question other(String of) {
        String name = of + "_other";
        taken.put(name, of);
        items.add(name);
        columns++;
        String id = ids.item(name);
        LocalText label = texts.own("questionnaire.specify_other");
        Item item =
                new Item(
                        id,
                        name,
                        label,
                        NONE,
                        ItemType.TEXT,
                        null,
                        null,
                        Columns.ofItem(id),
                        List.of());
        String rule = "selected(${" + of + "}, 'other')";
        return new Question(
                ids.question(name),
                name,
                "",
                QuestionType.TEXT,
                label,
                NONE,
                NONE,
                NONE,
                rule,
                null,
                NONE,
                null,
                List.of(item));
    }

    /** A name need only be its own within its group; the group then tells them apart. */
    private String name(Row row, String within) {
        String name = row.get("name");
        if (name.isEmpty()) {
            fault(row, "name", "plain.missing_cell", "name");
        } else if (!name.matches(NAME)) {
            fault(row, "name", "questionnaire.bad_name", name);
        } else if (taken.containsKey(name)) {
            String own = within + "_" + name;
            if (within.isEmpty() || within.equals(taken.get(name)) || taken.containsKey(own)) {
                fault(row, "name", "questionnaire.name_twice", name);
                return name;
            }
            twice.add(name);
            notes.accept(
                    Fault.at(survey.place(row, "name"), "questionnaire.name_of_group", name, own));
            name = own;
        }
        taken.put(name, within);
        return name;
    }

    private void fault(Row row, String column, String key, Object... args) {
        faults.accept(Fault.at(survey.place(row, column), key, args));
    }
}
