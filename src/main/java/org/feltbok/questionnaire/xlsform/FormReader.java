package org.feltbok.questionnaire.xlsform;

import org.feltbok.base.Fault;
import org.feltbok.base.text.LocalText;
import org.feltbok.questionnaire.Questionnaire;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.Consumer;

/**
 * Makes questionnaires of the sheets of an XLSForm and tells, by sheet, row and column, all that it
 * cannot use: one of what is asked once, and one of each repeat.
 */
public final class FormReader {
    private final FormIds ids;
    private final String studyLanguage;
    private final Consumer<Fault> faults;
    private final Consumer<Fault> notes;

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

    /**
     * What is asked once, then the rosters, each after the one it belongs to; not to be used if
     * anything was told as a fault.
     */
    public List<Questionnaire> all(FormSheets written) {
        FormText texts = FormText.of(written.setting("default_language"), studyLanguage);
        if (!FormColumns.check(written, faults, notes)) {
            return List.of(
                    new Questionnaire(
                            ids.questionnaire(),
                            ids.name(),
                            LocalText.of(ids.name()),
                            "1",
                            "",
                            List.of(),
                            List.of()));
        }
        FormSheets filtered =
                FilterLimits.in(
                        FormPaths.in(FormColumns.withoutForeign(written, notes), notes), notes);
        FormSheets sheets = OwnNames.in(filtered, notes);
        FormTranslations.check(sheets, notes);
        List<Line> lines = new SurveyLines(sheets.survey(), faults, notes).read();
        FormRules rules = new FormRules(sheets.survey(), lines, faults, notes);
        String version = sheets.setting("version");
        FormParts parts = new FormParts(sheets, texts, rules, faults, notes);
        List<Questionnaire> all = new ArrayList<>();
        parts.read(
                new FormParts.Part(
                        ids,
                        title(sheets, texts),
                        version.isEmpty() ? "1" : version,
                        lines,
                        "",
                        null),
                all);
        if (all.stream().allMatch(q -> q.items().isEmpty())
                && sheets.survey().header().has("type")) {
            // one that has no rows at all is begun, and goes on in the window
            (sheets.survey().rows().isEmpty() ? notes : faults)
                    .accept(Fault.at(sheets.survey().place(), "questionnaire.no_items"));
        }
        return all;
    }

    private LocalText title(FormSheets sheets, FormText texts) {
        if (sheets.settings().rows().isEmpty()) {
            return LocalText.of(ids.name());
        }
        LocalText title = texts.read(sheets.settings().rows().getFirst(), "form_title");
        return title.text().isEmpty() ? new LocalText(ids.name(), title.others()) : title;
    }
}
