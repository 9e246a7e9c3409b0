package org.feltbok.questionnaire.xlsform;

import static org.assertj.core.api.Assertions.assertThat;

import org.feltbok.base.Fault;
import org.feltbok.base.Ids;
import org.feltbok.questionnaire.Questionnaire;
import org.feltbok.tabular.CsvReader;
import org.feltbok.tabular.ExcelWriter;
import org.feltbok.tabular.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A questionnaire of a real size goes into an Excel file and comes out as it was. */
class FormFilesTest {
    private static final Path SURVEY =
            Path.of("sample-data/small-municipalities/questionnaires/survey");

    @TempDir Path temp;

    private static String id(String kind, String key) {
        return Ids.derived("s", kind, key);
    }

    private static Sheet sheet(String name, List<Fault> faults) {
        return CsvReader.sheet(SURVEY.resolve(name), name, faults::add);
    }

    private static Questionnaire sample() {
        List<Fault> faults = new ArrayList<>();
        FormSheets sheets =
                FormSheets.of(
                        sheet("survey.csv", faults),
                        sheet("choices.csv", faults),
                        sheet("settings.csv", faults),
                        faults::add);
        Questionnaire form =
                new FormReader("survey", "nb", FormFilesTest::id, faults::add, faults::add)
                        .all(sheets)
                        .getFirst();
        assertThat(faults).isEmpty();
        return form;
    }

    @Test
    void whatIsWrittenIsReadAgain() {
        Questionnaire form = sample();
        assertThat(form.items()).hasSizeGreaterThan(50);
        Path file = temp.resolve("survey.xlsx");
        ExcelWriter.write(file, FormBook.sheets(form, List.of(form), "nb"));
        List<Fault> told = new ArrayList<>();
        FormSheets sheets =
                FormFiles.sheets(file, "survey.xlsx", told::add, told::add).orElseThrow();
        List<Questionnaire> read =
                new FormReader(
                                sheets.setting("form_id"),
                                "nb",
                                FormFilesTest::id,
                                told::add,
                                told::add)
                        .all(sheets);
        assertThat(told).isEmpty();
        assertThat(read).containsExactly(form);
    }

    @Test
    void aFileThatIsNoFormIsRefusedWithItsName() throws Exception {
        Path file = Files.writeString(temp.resolve("form.xlsx"), "no");
        List<Fault> faults = new ArrayList<>();
        List<Fault> notes = new ArrayList<>();
        assertThat(FormFiles.sheets(file, "form.xlsx", faults::add, notes::add)).isEmpty();
        assertThat(faults)
                .extracting(f -> f.place().file() + " " + f.key())
                .containsExactly("form.xlsx tabular.not_excel");
        assertThat(notes).isEmpty();
    }
}
