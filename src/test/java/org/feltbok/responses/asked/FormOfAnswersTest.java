package org.feltbok.responses.asked;

import static org.assertj.core.api.Assertions.assertThat;

import org.feltbok.base.Fault;
import org.feltbok.questionnaire.xlsform.FormSheets;
import org.feltbok.tabular.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What a file of answers seems to have asked. */
class FormOfAnswersTest {
    @TempDir Path folder;
    private final List<Fault> faults = new ArrayList<>();

    /** Each question as its type, name and text, and each choice, as they would stand in a form. */
    private List<String> asked(String csv) throws IOException {
        Path file = Files.writeString(folder.resolve("answers.csv"), csv);
        FormSheets sheets =
                FormOfAnswers.read(file, "answers.csv", Set.of(), faults::add, n -> {})
                        .orElseThrow()
                        .sheets(faults::add);
        List<String> lines = new ArrayList<>();
        for (Row row : sheets.survey().rows()) {
            lines.add(String.join("|", row.cells()).replaceFirst("\\|+$", ""));
        }
        for (Row row : sheets.choices().rows()) {
            lines.add(String.join("|", row.cells()));
        }
        assertThat(faults).isEmpty();
        return lines;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "34;29;41|integer",
                "0118;0121;0239|text",
                "1,5;2,25;3|decimal",
                "+4791234567;+4793456789|text",
                "14:30:00;09:05:00|time",
                "0:03:42;0:04:11|text",
                "12E4;13E5;14E6|text",
                "12345678901234567;12345678901234568|text",
                "2026-11-20;2026-11-21|date",
                "3/4/2026;25/4/2026|date",
                "4/3/2026;4/25/2026|date",
                "3/4/2026;4/4/2026;5/6/2026|text",
                "01.02.2026;30.01.2026;31.02.2026;01.02.2026;01.02.2026;30.01.2026|text",
                "14:30;09:05|time",
                "21;19;21;Rahul;19;21;19;21|text",
                "Yes;No;yes;Yes|select_one say",
                "Yes;No;Maybe;Never|text",
                "Good, but slow;Nice;More buses, please|text",
                "A, B;B;A, C;C;A, B, C;B, A|select_multiple say",
                "Red, and blue;Red, and blue;Green, and grey;Green, and grey|select_one say",
            })
    void aColumnIsWhatAllThatStandsInItCanBe(String cells, String type) throws IOException {
        StringBuilder csv = new StringBuilder("say\tother\n");
        for (String cell : cells.split(";")) {
            csv.append(cell).append("\ty\n");
        }
        assertThat(asked(csv.toString()).getFirst()).startsWith(type + "|");
    }

    @Test
    void ofGoogleFormsAGridIsAMatrixAndWhoAnsweredIsNoQuestion() throws IOException {
        String csv =
                "Timestamp,Email Address,How sure? [App],How sure? [Shop],Buys\n"
                        + "2026/11/20 10:11:12 AM GMT+1,a@x.no,Very,Not,Milk\n"
                        + "2026/11/20 10:12:12 AM GMT+1,b@x.no,Not,Very,milk\n";
        assertThat(asked(csv))
                .containsExactly(
                        "begin_group|q1|How sure?|table-list|1",
                        "select_one q1|q1_1|App",
                        "select_one q1|q1_2|Shop",
                        "end_group|q1",
                        "select_one Buys|Buys|Buys||2",
                        "q1|1|Very",
                        "q1|2|Not",
                        "Buys|1|Milk");
    }

    @Test
    void anAnswerInAColumnOfItsOwnIsOneOfSeveral() throws IOException {
        String monkey =
                "Respondent ID,Collector ID,Which of these?,,Why?\n"
                        + ",,Bus,Train,Open-Ended Response\n"
                        + "1,9,Bus,,Near\n2,9,,Train,Quick\n3,9,Bus,Train,\n";
        assertThat(asked(monkey))
                .containsExactly(
                        "select_multiple q1|q1|Which of these?||1",
                        "text|q2|Why?||2",
                        "q1|1|Bus",
                        "q1|2|Train");
        String kobo =
                "grp/has,grp/had,grp/use,grp/use/bus,grp/use/train,_uuid\n"
                        + "yes,yes,bus train,1,1,u1\nyes,no,bus,1,0,u2\nno,no,,,,u3\nno,yes,,,,u4\n";
        assertThat(asked(kobo))
                .containsExactly(
                        "select_one has|has|grp/has||1",
                        "select_one has|had|grp/had||2",
                        "select_multiple use|use|grp/use||3",
                        "has|1|yes",
                        "has|2|no",
                        "use|bus|bus",
                        "use|train|train");
    }

    @Test
    void aColumnThatIsNotAskedIsToldUnlessNothingStandsInIt() throws IOException {
        Path file =
                Files.writeString(
                        folder.resolve("answers.csv"), "a,,_weight,,_none\n1,x,2.5,,\n2,y,1,,\n");
        List<Fault> notes = new ArrayList<>();
        assertThat(FormOfAnswers.read(file, "answers.csv", Set.of(), faults::add, notes::add))
                .isPresent();
        assertThat(notes)
                .extracting(n -> n.key() + " " + n.args())
                .containsExactly(
                        "questionnaire.headless_left [B]",
                        "questionnaire.underscore_left [_weight]");
    }

    @Test
    void whatHasNoAnswersIsTold() throws IOException {
        Path file = Files.writeString(folder.resolve("answers.csv"), "a,b\n");
        assertThat(FormOfAnswers.read(file, "answers.csv", Set.of(), faults::add, n -> {}))
                .isEmpty();
        assertThat(faults).extracting(Fault::key).containsExactly("tabular.empty");
    }
}
