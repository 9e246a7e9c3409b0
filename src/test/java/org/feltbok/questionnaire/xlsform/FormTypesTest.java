package org.feltbok.questionnaire.xlsform;

import static org.assertj.core.api.Assertions.assertThat;

import org.feltbok.base.Fault;
import org.feltbok.base.Ids;
import org.feltbok.questionnaire.Item;
import org.feltbok.questionnaire.ItemType;
import org.feltbok.questionnaire.Question;
import org.feltbok.questionnaire.Questionnaire;
import org.feltbok.tabular.CsvReader;
import org.feltbok.tabular.Sheet;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What holds for every type of item there is in an XLSForm. */
class FormTypesTest {
    @TempDir Path temp;

    private final List<Fault> faults = new ArrayList<>();

    private Sheet sheet(String name, String text) throws IOException {
        return CsvReader.sheet(Files.writeString(temp.resolve(name), text), name, faults::add);
    }

    private Questionnaire read(String survey) throws IOException {
        FormSheets sheets =
                FormSheets.of(
                        sheet("survey.csv", survey),
                        sheet("choices.csv", "list_name,name,label\nyn,1,Ja\nyn,2,Nei\n"),
                        sheet("settings.csv", "form_title,form_id,version\nSkjema,f,1\n"),
                        faults::add);
        Questionnaire form =
                new FormReader(
                                "f",
                                "nb",
                                (kind, key) -> Ids.derived("s", kind, key),
                                faults::add,
                                faults::add)
                        .all(sheets)
                        .getFirst();
        assertThat(faults).isEmpty();
        return form;
    }

    private static String csv(List<List<String>> lines) {
        return lines.stream()
                .map(
                        l ->
                                l.stream()
                                        .map(c -> '"' + c.replace("\"", "\"\"") + '"')
                                        .collect(Collectors.joining(",")))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    @ParameterizedTest
    @EnumSource
    void everyWordForATypeIsReadAndTheFormThatIsWrittenReadsAsTheSame(ItemType type)
            throws IOException {
        for (String word : type.formWords()) {
            for (String written : List.of(word, word.toUpperCase(Locale.ROOT))) {
                String cell = type.isClosed() ? written + " yn" : written;
                Questionnaire form = read("type,name,label\n" + cell + ",q1,Q\n");
                Question question = form.question("q1").orElseThrow();
                assertThat(question.type()).isEqualTo(type.question());
                Item item = question.items().getFirst();
                assertThat(item.type()).as(cell).isEqualTo(type);
                assertThat(item.choices()).hasSize(type.isClosed() ? 2 : 0);
                assertThat(item.columns()).hasSize(type.isSeveral() ? 2 : 1);
                assertThat(read(csv(FormWriter.survey(form))).questions())
                        .as("written and read again")
                        .isEqualTo(form.questions());
            }
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"SINGLE", "MULTIPLE"})
    void aMatrixOfEachTypeWithOptionsReadsAsItIsWritten(ItemType type) throws IOException {
        Questionnaire form =
                read(
                        "type,name,label,appearance\nbegin_group,m,M,table-list\n"
                                + type.formWord()
                                + " yn,m_1,Rad 1,\n"
                                + type.formWord()
                                + " yn,m_2,Rad 2,\nend_group,,,\n");
        assertThat(form.question("m").orElseThrow().type()).isEqualTo(type.matrix());
        assertThat(read(csv(FormWriter.survey(form))).questions()).isEqualTo(form.questions());
    }

    @ParameterizedTest
    @CsvSource({"hologram", "select_one", "select_several yn", "''"})
    void aWordForNoTypeIsNone(String cell) {
        assertThat(RowType.of(cell)).isEmpty();
    }
}
