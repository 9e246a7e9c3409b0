package org.feltbok.plain;

import org.feltbok.base.Fault;
import org.feltbok.questionnaire.statistics.StatForm;
import org.feltbok.questionnaire.statistics.StatSource;
import org.feltbok.questionnaire.xlsform.FormReader;
import org.feltbok.questionnaire.xlsform.FormSheets;
import org.feltbok.questionnaire.xlsform.FormSource;
import org.feltbok.responses.asked.FormOfAnswers;
import org.feltbok.study.plain.PlainFolderWriter;
import org.feltbok.study.plain.PlainNames;
import org.feltbok.tabular.CsvWriter;
import org.feltbok.tabular.Row;
import org.feltbok.tabular.Sheet;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * A questionnaire from a file of another kind as plain files, with the rows of the file if so
 * planned.
 */
final class PlannedForm {
    static final String ROWS = "responses/";

    private final StudyPlan.Form form;
    private final String language;
    private final Path file;
    private final String given;
    private final PlainFolderWriter out;
    private final Consumer<Fault> faults;
    private final Consumer<Fault> notes;

    PlannedForm(
            StudyPlan.Form form,
            String language,
            Path file,
            PlainFolderWriter out,
            Consumer<Fault> faults,
            Consumer<Fault> notes) {
        this.form = form;
        this.language = language;
        this.file = file;
        this.given = Objects.toString(file.getFileName(), "");
        this.out = out;
        this.faults = faults;
        this.notes = notes;
    }

    void write(FormSource source) {
        if (!(source instanceof StatSource)) {
            source.sheets(file, given, faults, notes).ifPresent(this::checked);
            return;
        }
        Optional<StatForm> read = StatForm.read(file, given, faults);
        read.ifPresent(f -> f.tell(notes));
        read.ifPresent(f -> sheets(f.sheets(faults)));
        if (form.rows() && read.isPresent()) {
            try (CsvWriter rows = out.openCsv(ROWS + PlainNames.toFile(form.name()) + ".csv")) {
                read.get().rows(file, rows::row, faults, notes);
            }
        }
    }

    /**
     * Of answers alone; their rows are read in once the study is there.
     *
     * @param cases by what those who are asked may be named
     */
    void ofAnswers(Set<String> cases) {
        FormOfAnswers.read(file, given, cases, faults, notes)
                .ifPresent(f -> sheets(f.sheets(faults)));
    }

    /** What is wrong is told with the rows of the file itself, not of what is made of it. */
    private void checked(FormSheets sheets) {
        new FormReader(form.name(), language, (kind, key) -> kind + "/" + key, faults, note -> {})
                .all(sheets);
        sheets(sheets);
    }

    private void sheets(FormSheets sheets) {
        String folder = PlanFiles.FORMS + PlainNames.toFile(form.name()) + "/";
        out.csv(folder + "survey.csv", lines(sheets.survey()));
        if (!sheets.choices().rows().isEmpty()) {
            out.csv(folder + "choices.csv", lines(sheets.choices()));
        }
        if (!sheets.settings().rows().isEmpty()) {
            out.csv(folder + "settings.csv", lines(sheets.settings()));
        }
    }

    private static List<List<String>> lines(Sheet sheet) {
        List<List<String>> lines = new ArrayList<>(List.of(sheet.header().names()));
        sheet.rows().stream().map(Row::cells).forEach(lines::add);
        return lines;
    }
}
