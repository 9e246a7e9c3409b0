package org.feltbok.questionnaire.xlsform;

import org.feltbok.base.Fault;
import org.feltbok.base.text.LocalText;
import org.feltbok.questionnaire.OptionList;
import org.feltbok.questionnaire.Question;
import org.feltbok.questionnaire.Questionnaire;
import org.feltbok.questionnaire.Section;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.Consumer;

/**
 * Makes a questionnaire of the sheets of an XLSForm and tells, by sheet, row and column, all that
 * it cannot use.
 */
public final class FormReader {
    private final FormIds ids;
    private final String studyLanguage;
    private final Consumer<Fault> faults;
    private final Consumer<Fault> notes;
    private final List<Section> sections = new ArrayList<>();
    private final Map<String, Integer> sectionNames = new LinkedHashMap<>();

    /**
     * @param name of the questionnaire in the study
     * @param studyLanguage code of the study's own language
     * @param ids from kind and key to identity
     * @param faults takes what makes the form unusable
     * @param notes takes what is not carried over
     */
    public FormReader(
            String name,
            String studyLanguage,
            BinaryOperator<String> ids,
            Consumer<Fault> faults,
            Consumer<Fault> notes) {
        this.ids = new FormIds(name, ids);
        this.studyLanguage = studyLanguage;
        this.faults = faults;
        this.notes = notes;
    }

    /** The questionnaire; not to be used if anything was told as a fault. */
    public Questionnaire read(FormSheets sheets) {
        FormText texts = FormText.of(sheets.setting("default_language"), studyLanguage);
        if (!FormColumns.check(sheets, faults, notes)) {
            return new Questionnaire(
                    ids.questionnaire(),
                    ids.name(),
                    LocalText.of(ids.name()),
                    "1",
                    "",
                    List.of(),
                    List.of());
        }
        FormTranslations.check(sheets, notes);
        Map<String, OptionList> lists = new ChoiceLists(sheets, texts, ids, faults).read();
        FormRules rules = new FormRules(sheets.survey(), faults, notes);
        FormQuestions questions =
                new FormQuestions(sheets.survey(), texts, ids, lists, rules, faults, notes);
        List<Line> lines = new SurveyLines(sheets.survey(), faults, notes).read();
        sections(lines, Optional.empty(), Optional.empty(), texts, rules, questions);
        rules.check(questions.itemNames());
        size(sheets, questions);
        String version = sheets.setting("version");
        return new Questionnaire(
                ids.questionnaire(),
                ids.name(),
                title(sheets, texts),
                version.isEmpty() ? "1" : version,
                "",
                sections,
                List.copyOf(lists.values()));
    }

    private void size(FormSheets sheets, FormQuestions questions) {
        if (questions.itemNames().isEmpty() && sheets.survey().header().has("type")) {
            faults.accept(Fault.at(sheets.survey().place(), "questionnaire.no_items"));
        }
        if (questions.columnCount() > FormQuestions.MOST_COLUMNS) {
            faults.accept(
                    Fault.at(
                            sheets.survey().place(),
                            "questionnaire.too_many",
                            questions.columnCount(),
                            FormQuestions.MOST_COLUMNS));
        }
    }

    private LocalText title(FormSheets sheets, FormText texts) {
        if (sheets.settings().rows().isEmpty()) {
            return LocalText.of(ids.name());
        }
        LocalText title = texts.read(sheets.settings().rows().getFirst(), "form_title");
        return title.text().isEmpty() ? new LocalText(ids.name(), title.others()) : title;
    }

    /**
     * Each plain group is a section; what stands between or after groups within a group continues
     * it.
     */
    private void sections(
            List<Line> lines,
            Optional<Line> group,
            Optional<String> outerRule,
            FormText texts,
            FormRules rules,
            FormQuestions questions) {
        Optional<String> rule = group.flatMap(g -> rules.relevant(g.row()));
        Optional<String> whole =
                rule.isPresent() && outerRule.isPresent()
                        ? Optional.of("(" + outerRule.get() + ") and (" + rule.get() + ")")
                        : rule.or(() -> outerRule);
        List<Question> collected = new ArrayList<>();
        for (Line line : lines) {
            if (line.isGroup() && !line.isMatrix()) {
                section(group, whole, collected, texts, questions);
                sections(line.inner(), Optional.of(line), whole, texts, rules, questions);
            } else {
                collected.addAll(questions.read(line));
            }
        }
        section(group, whole, collected, texts, questions);
    }

    private void section(
            Optional<Line> group,
            Optional<String> rule,
            List<Question> collected,
            FormText texts,
            FormQuestions questions) {
        if (collected.isEmpty()) {
            return;
        }
        String name = group.map(g -> g.row().get("name")).orElse("");
        LocalText label = group.map(g -> texts.read(g.row(), "label")).orElse(LocalText.of(""));
        int number = sectionNames.merge(name, 1, Integer::sum);
        String key = number == 1 && !name.isEmpty() ? name : name + "#" + number;
        String retired = group.flatMap(g -> questions.retired(g.row())).orElse(null);
        sections.add(
                new Section(ids.section(key), name, label, rule.orElse(null), retired, collected));
        collected.clear();
    }
}
