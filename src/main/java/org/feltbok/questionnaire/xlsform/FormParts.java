package org.feltbok.questionnaire.xlsform;

import org.feltbok.base.Fault;
import org.feltbok.base.text.LocalText;
import org.feltbok.questionnaire.OptionList;
import org.feltbok.questionnaire.Question;
import org.feltbok.questionnaire.Questionnaire;
import org.feltbok.questionnaire.Roster;
import org.feltbok.questionnaire.Section;
import org.feltbok.tabular.Row;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Makes a questionnaire of each part of a form: of what is asked once, and of each repeat. */
final class FormParts {
    /**
     * @param level which repeat it is, as rules know it; empty for what is asked once
     * @param roster what it belongs to; null for what is asked once
     */
    record Part(
            FormIds ids,
            LocalText title,
            String version,
            List<Line> lines,
            String level,
            @Nullable Roster roster) {}

    private final FormSheets sheets;
    private final FormText texts;
    private final FormRules rules;
    private final Consumer<Fault> faults;
    private final Consumer<Fault> notes;

    /** What the parts are called. */
    private final Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);

    FormParts(
            FormSheets sheets,
            FormText texts,
            FormRules rules,
            Consumer<Fault> faults,
            Consumer<Fault> notes) {
        this.sheets = sheets;
        this.texts = texts;
        this.rules = rules;
        this.faults = faults;
        this.notes = notes;
    }

    /** Reads a part and what repeats in it, and adds them. */
    void read(Part part, List<Questionnaire> into) {
        boolean first = part.roster() == null;
        // what is wrong with the choices is told once
        Consumer<Fault> silent = f -> {};
        ListsInUse lists =
                new ListsInUse(
                        sheets,
                        new ChoiceLists(
                                sheets,
                                texts,
                                part.ids(),
                                first ? faults : silent,
                                first ? notes : silent),
                        notes);
        One one = new One(part, lists);
        one.sections(part.lines(), Optional.empty(), Optional.empty());
        rules.check(part.level(), one.questions.itemNames(), one.questions.twice());
        size(one.questions);
        into.add(
                new Questionnaire(
                        part.ids().questionnaire(),
                        part.ids().name(),
                        part.title(),
                        part.version(),
                        "",
                        one.sections,
                        first ? lists(lists, one) : one.used(),
                        part.roster()));
        one.repeats.forEach(repeat -> read(repeat, into));
    }

    /** All but those that only what repeats uses. */
    private static List<OptionList> lists(ListsInUse lists, One one) {
        Set<String> inRepeats =
                one.repeats.stream()
                        .flatMap(r -> selects(r.lines()).stream())
                        .collect(Collectors.toSet());
        List<OptionList> used = one.used();
        return lists.all().stream()
                .filter(l -> used.contains(l) || !inRepeats.contains(l.name()))
                .toList();
    }

    private static List<String> selects(List<Line> lines) {
        List<String> names = new ArrayList<>();
        for (Line line : lines) {
            if (line.type().isSelect()) {
                names.add(line.type().list());
            }
            names.addAll(selects(line.inner()));
        }
        return names;
    }

    private void size(FormQuestions questions) {
        if (questions.columnCount() > FormQuestions.MOST_COLUMNS) {
            faults.accept(
                    Fault.at(
                            sheets.survey().place(),
                            "questionnaire.too_many",
                            questions.columnCount(),
                            FormQuestions.MOST_COLUMNS));
        }
    }

    /** One part while it is read. */
    private final class One {
        private final Part part;
        private final FormQuestions questions;
        private final List<Section> sections = new ArrayList<>();
        private final List<Part> repeats = new ArrayList<>();
        private final Map<String, Integer> sectionNames = new LinkedHashMap<>();

        One(Part part, ListsInUse lists) {
            this.part = part;
            this.questions =
                    new FormQuestions(
                            sheets.survey(), texts, part.ids(), lists, rules, faults, notes);
        }

        /** The lists its items use, in the order in which they first do. */
        List<OptionList> used() {
            return sections.stream()
                    .flatMap(s -> s.questions().stream())
                    .flatMap(q -> q.items().stream())
                    .map(i -> i.options())
                    .filter(Objects::nonNull)
                    .distinct()
                    .toList();
        }

        /**
         * Each plain group is a section; what stands between or after groups and repeats within a
         * group continues it.
         */
        void sections(List<Line> lines, Optional<Line> group, Optional<String> outerRule) {
            Optional<String> rule = group.flatMap(g -> rules.relevant(g.row()));
            Optional<String> whole =
                    rule.isPresent() && outerRule.isPresent()
                            ? Optional.of("(" + outerRule.get() + ") and (" + rule.get() + ")")
                            : rule.or(() -> outerRule);
            List<Question> collected = new ArrayList<>();
            String within = group.map(g -> g.row().get("name")).orElse("");
            for (Line line : lines) {
                if (line.isRepeat()) {
                    section(group, whole, collected);
                    repeat(line);
                } else if (line.isGroup() && !line.isMatrix()) {
                    section(group, whole, collected);
                    sections(line.inner(), Optional.of(line), whole);
                } else {
                    collected.addAll(questions.read(line, within));
                }
            }
            section(group, whole, collected);
        }

        private void repeat(Line line) {
            Row row = line.row();
            String name = questions.repeatName(row);
            String own = freeName(name);
            LocalText label = texts.read(row, "label");
            left(row, "repeat_count", own);
            rules.around(row).forEach(each -> left(each, "relevant", own));
            repeats.add(
                    new Part(
                            new FormIds(part.ids().name() + "_" + own, part.ids().source()),
                            label.text().isEmpty() ? new LocalText(own, label.others()) : label,
                            part.version(),
                            line.inner(),
                            FormLevels.inside(part.level(), row),
                            new Roster(part.ids().questionnaire(), sections.size())));
        }

        /**
         * A repeat's own name: two groups may each have a repeat of one name, and one within
         * another may be called as a third.
         */
        private String freeName(String name) {
            String free = name;
            for (int number = 2; !names.add(part.ids().name() + "_" + free); number++) {
                free = name + "_" + number;
            }
            return free;
        }

        /**
         * Tells what a row says of when, or how often, a repeat is asked: it is not carried over.
         */
        private void left(Row row, String column, String repeat) {
            if (row.has(column)) {
                notes.accept(
                        Fault.at(
                                sheets.survey().place(row, column),
                                column.equals("relevant")
                                        ? "questionnaire.repeat_relevant"
                                        : "questionnaire.repeat_count",
                                row.get(column),
                                repeat));
            }
        }

        private void section(
                Optional<Line> group, Optional<String> rule, List<Question> collected) {
            if (collected.isEmpty()) {
                return;
            }
            String name = group.map(g -> g.row().get("name")).orElse("");
            LocalText label = group.map(g -> texts.read(g.row(), "label")).orElse(LocalText.of(""));
            int number = sectionNames.merge(name, 1, Integer::sum);
            String key = number == 1 && !name.isEmpty() ? name : name + "#" + number;
            String retired = group.flatMap(g -> questions.retired(g.row())).orElse(null);
            sections.add(
                    new Section(
                            part.ids().section(key),
                            name,
                            label,
                            rule.orElse(null),
                            retired,
                            collected));
            collected.clear();
        }
    }
}
