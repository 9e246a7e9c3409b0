package org.feltbok.questionnaire.xlsform;

import static org.assertj.core.api.Assertions.assertThat;

import org.feltbok.base.Fault;
import org.feltbok.base.Ids;
import org.feltbok.base.text.Language;
import org.feltbok.base.text.Texts;
import org.feltbok.questionnaire.Questionnaire;
import org.feltbok.tabular.CsvReader;
import org.feltbok.tabular.Header;
import org.feltbok.tabular.Sheet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads forms given as the text of their sheets, and keeps what was told. */
final class ReadForm {
    private final Path folder;
    private final List<Fault> faults = new ArrayList<>();
    private final List<Fault> notes = new ArrayList<>();

    ReadForm(Path folder) {
        this.folder = folder;
    }

    /** The form; what was told before is forgotten. */
    Questionnaire read(String survey, String choices, String settings) {
        return all(survey, choices, settings).getFirst();
    }

    /** What is asked once, and each repeat. */
    List<Questionnaire> all(String survey, String choices, String settings) {
        faults.clear();
        notes.clear();
        FormSheets sheets =
                FormSheets.of(
                        sheet("survey.csv", survey),
                        sheet("choices.csv", choices),
                        sheet("settings.csv", settings),
                        faults::add);
        return new FormReader(
                        "f",
                        "nb",
                        (kind, key) -> Ids.derived("s", kind, key),
                        faults::add,
                        notes::add)
                .all(sheets.with(this::beside));
    }

    Questionnaire read(String survey) {
        return read(survey, "", "");
    }

    /** The form as it is read from what is written of it. */
    Questionnaire again(Questionnaire form) {
        Questionnaire read =
                read(
                        csv(FormWriter.survey(form)),
                        form.optionLists().isEmpty() ? "" : csv(FormWriter.choices(form)),
                        csv(FormWriter.settings(form, "nb")));
        assertThat(faults()).isEmpty();
        return read;
    }

    /** The form and its repeats as they are read from the one form that is written of them. */
    List<Questionnaire> allAgain(List<Questionnaire> all) {
        Map<String, List<List<String>>> sheets = FormBook.sheets(all.getFirst(), all, "nb");
        List<List<String>> choices = sheets.get("choices");
        List<Questionnaire> read =
                all(
                        csv(sheets.get("survey")),
                        choices.size() < 2 ? "" : csv(choices),
                        csv(sheets.get("settings")));
        assertThat(faults()).isEmpty();
        return read;
    }

    private Optional<Sheet> beside(String name) {
        Path file = folder.resolve(name);
        return Files.exists(file)
                ? Optional.of(CsvReader.sheet(file, name, faults::add))
                : Optional.empty();
    }

    private Sheet sheet(String name, String text) {
        if (text.isEmpty()) {
            return new Sheet(name, null, new Header(List.of()), List.of());
        }
        try {
            return CsvReader.sheet(
                    Files.writeString(folder.resolve(name), text), name, faults::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String csv(List<List<String>> lines) {
        return lines.stream()
                .map(
                        l ->
                                l.stream()
                                        .map(c -> '"' + c.replace("\"", "\"\"") + '"')
                                        .collect(Collectors.joining(",")))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    /** What makes the form unusable. */
    List<Fault> found() {
        return List.copyOf(faults);
    }

    /** What is not carried over. */
    List<Fault> leftOut() {
        return List.copyOf(notes);
    }

    /** What makes the form unusable, in words. */
    List<String> faults() {
        return told(faults);
    }

    /** What is not carried over, in words. */
    List<String> notes() {
        return told(notes);
    }

    private static List<String> told(List<Fault> what) {
        Texts norwegian = new Texts(Language.NB);
        assertThat(what)
                .allSatisfy(
                        f ->
                                assertThat(norwegian.fault(f))
                                        .doesNotContain("!" + f.key())
                                        .doesNotContain("{0}")
                                        .doesNotContain("{1}"));
        Texts texts = new Texts(Language.EN);
        return what.stream().map(texts::fault).toList();
    }
}
