package org.feltbok.questionnaire.xlsform;

import static org.assertj.core.api.Assertions.assertThat;

import org.feltbok.base.Outcome;
import org.feltbok.base.task.Progress;
import org.feltbok.plain.PlainParts;
import org.feltbok.plain.PlainStudies;
import org.feltbok.questionnaire.Item;
import org.feltbok.questionnaire.Question;
import org.feltbok.questionnaire.Questionnaire;
import org.feltbok.store.Environment;
import org.feltbok.store.StudyFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;

/** Forms of the world call questions what means something else in every study. */
class OwnNamesTest {
    private static final String SURVEY =
            """
            type,name,label,relevant,constraint
            select_one yn,status,Married?,,
            text,mode,How do you travel from ${status}?,${status} = 1,. != ${ status }
            text,say,What more?,${status} = 2 and ${mode} != '',
            """;
    private static final String YES_NO = "list_name,name,label\nyn,1,Yes\nyn,2,No\n";

    @TempDir Path temp;
    private ReadForm forms;

    @BeforeEach
    void open() {
        forms = new ReadForm(temp);
    }

    @Test
    void theyGetANameOfTheirOwnAndTheRulesFollow() {
        Questionnaire form = forms.read(SURVEY, YES_NO, "");
        assertThat(forms.faults()).isEmpty();
        assertThat(form.items())
                .extracting(Item::name)
                .containsExactly("own_status", "own_mode", "say");
        assertThat(form.question("own_mode").flatMap(Question::relevance))
                .contains("${own_status} = 1");
        assertThat(form.question("own_mode").orElseThrow().constraint())
                .isEqualTo(". != ${own_status}");
        assertThat(form.question("say").flatMap(Question::relevance))
                .contains("${own_status} = 2 and ${own_mode} != ''");
        assertThat(forms.notes()).hasSize(2);
        assertThat(forms.notes().getFirst())
                .contains("survey.csv, row 2, column name", "\"status\"", "own_status");
    }

    @Test
    void aFormThatHasBothNamesIsRefusedAndNotMixedUp() {
        Questionnaire form =
                forms.read(
                        "type,name,label\nselect_one yn,status,A\nselect_one yn,own_status,B\n",
                        YES_NO,
                        "");
        assertThat(form.items()).extracting(Item::name).containsExactly("status", "own_status");
    }

    @Test
    void aFileWithResponsesMayUseTheNameOfTheForm() throws IOException {
        Path plain = temp.resolve("plain");
        Files.createDirectories(plain.resolve("questionnaires/survey"));
        Files.createDirectories(plain.resolve("cases"));
        Files.createDirectories(plain.resolve("responses"));
        Files.writeString(
                plain.resolve("study.json"),
                "{\"format\": 1, \"id\": \"s\", \"title\": \"S\", \"language\": \"en\"}");
        Files.writeString(plain.resolve("cases/cases.csv"), "case,name\nc1,Ada\n");
        Files.writeString(plain.resolve("questionnaires/survey/survey.csv"), SURVEY);
        Files.writeString(plain.resolve("questionnaires/survey/choices.csv"), YES_NO);
        Files.writeString(
                plain.resolve("responses/survey.csv"),
                "_response,_case,_status,status,mode\nr1,c1,partial,1,By boat\n");
        Path file = temp.resolve("s.feltbok");
        Outcome made =
                PlainStudies.create(
                        plain,
                        file,
                        PlainParts.all(Clock.systemDefaultZone()),
                        Environment.of(() -> "Marit Aune"),
                        Progress.NONE);
        assertThat(made).isNotInstanceOf(Outcome.Refused.class);
        try (StudyFile study = StudyFile.open(file, Environment.of(() -> "Marit Aune"))) {
            assertThat(
                            study.<String>read(
                                    h ->
                                            h.createQuery(
                                                            "SELECT own_status || own_mode FROM survey")
                                                    .mapTo(String.class)
                                                    .one()))
                    .isEqualTo("1By boat");
        }
    }
}
