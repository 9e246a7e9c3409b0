package org.feltbok.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.feltbok.questionnaire.Level;
import org.feltbok.questionnaire.Questionnaire;
import org.feltbok.questionnaire.QuestionnaireStore;
import org.feltbok.questionnaire.Traits;
import org.feltbok.store.Environment;
import org.feltbok.store.StudyFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a questionnaire says of the answers it expects, and what it no longer asks. */
class FormTraitsTest {
    private static final String SURVEY =
            """
            type,name,label,appearance,level,unit,unit::en,decimals,least,most,default,retired
            begin_group,old,Før,,,,,,,,,2025-01-01
            text,o1,Noe?,,,,,,,,,
            end_group,,,,,,,,,,,
            decimal,cost,Hva koster det?,,scale,kr,NOK,2,0,99.5,10,
            date,day,Når?,,,,,,2020-01-01,2026-12-31,,
            select_one grade,how,Hvor fint?,,ordinal,,,,,,,2026-02-01
            begin_group,m,Er du enig?,table-list,,,,,,,,
            select_one grade,m1,At,,scale,,,,,,,
            select_one grade,m2,Om,,scale,,,,,,,2026-03-01
            end_group,,,,,,,,,,,
            """;
    private static final String CHOICES =
            """
            list_name,name,label,score,retired
            grade,a,Fint,1.5,
            grade,b,Passe,,
            grade,c,Stygt,-2,2026-01-05
            """;

    @TempDir Path temp;

    private SmallStudy made() {
        return new SmallStudy(temp).survey(SURVEY, CHOICES);
    }

    private static Questionnaire form(SmallStudy small) {
        try (StudyFile file = StudyFile.open(small.study(), Environment.of(() -> "Marit"))) {
            return file.read(h -> QuestionnaireStore.byName(h, "s").orElseThrow());
        }
    }

    @Test
    void everythingTheFormSaysIsInTheStudy() {
        SmallStudy small = made();
        assertThat(small.make()).isZero();
        Questionnaire form = form(small);
        Traits cost = form.item("cost").orElseThrow().traits();
        assertThat(cost.level()).isEqualTo(Level.SCALE);
        assertThat(cost.unit().text()).isEqualTo("kr");
        assertThat(cost.unit().others()).containsEntry("en", "NOK");
        assertThat(cost.decimals()).isEqualTo(2);
        assertThat(cost.least()).isEqualTo("0");
        assertThat(cost.most()).isEqualTo("99.5");
        assertThat(cost.preset()).isEqualTo("10");
        assertThat(form.item("day").orElseThrow().traits().most()).isEqualTo("2026-12-31");
        assertThat(form.sections().getFirst().isRetired()).isTrue();
        assertThat(form.question("how").orElseThrow().retiredAt()).isEqualTo("2026-02-01");
        assertThat(form.item("m2").orElseThrow().isRetired()).isTrue();
        assertThat(form.item("m1").orElseThrow().isRetired()).isFalse();
        var options = form.item("how").orElseThrow().choices();
        assertThat(options.get(0).counts()).isEqualTo(1.5);
        assertThat(options.get(1).counts()).isNaN();
        assertThat(options.get(2).isRetired()).isTrue();
    }

    @Test
    void writtenOutAndReadAgainItIsByteForByteTheSame() throws IOException {
        SmallStudy small = made();
        assertThat(small.make()).isZero();
        Path first = temp.resolve("first");
        assertThat(small.run("export", small.study(), "--plain", first)).isZero();
        Path again = temp.resolve("again.feltbok");
        assertThat(small.run("new", again, "--from", first)).isZero();
        Path second = temp.resolve("second");
        assertThat(small.run("export", again, "--plain", second)).isZero();
        for (String name : new String[] {"survey", "choices"}) {
            String file = "questionnaires/s/" + name + ".csv";
            assertThat(second.resolve(file)).hasSameBinaryContentAs(first.resolve(file));
        }
        assertThat(Files.readString(first.resolve("questionnaires/s/survey.csv")))
                .contains("kr,NOK,2,0,99.5,10")
                .contains("2020-01-01,2026-12-31");
        assertThat(Files.readString(first.resolve("questionnaires/s/choices.csv")))
                .contains("1.5")
                .contains("2026-01-05");
    }

    @Test
    void whatCannotBeMeantIsAFaultInItsCell() {
        SmallStudy small =
                new SmallStudy(temp)
                        .survey(
                                "type,name,label,level,decimals,least,retired\n"
                                        + "integer,a,A,metric,two,many,soon\n",
                                "list_name,name,label,score\nx,1,X,high\n");
        assertThat(small.make()).isNotZero();
        assertThat(small.said())
                .contains("\"metric\" is not known here. Use one of: nominal, ordinal, scale.")
                .contains("\"two\" is not a whole number")
                .contains("\"many\" is not a number")
                .contains("\"soon\" is not a date")
                .contains("\"high\" is not a number");
    }

    @Test
    void meansAreOfScoresAndARetiredAnswerKeepsItsLabelInFigures() {
        SmallStudy small =
                made().put(
                                "responses/s.csv",
                                "_response,_case,m1,how\nr1,k1,a,c\nr2,k2,c,a\nr3,k3,b,b\n")
                        .put(
                                "figures/f.json",
                                "{\"key\": \"f\", \"kind\": \"table\", \"title\": \"F\","
                                        + " \"rows\": [{\"answers\": \"how\"}],"
                                        + " \"columns\": [{\"statistic\": \"n\"}]}")
                        .put(
                                "published.csv",
                                "figure,measure,value,decimals\ntext,m1.mean,-0.25,2\n");
        small.make();
        assertThat(small.run("check", small.study())).as(small.said()).isZero();
        Path report = temp.resolve("report");
        small.run("report", small.study(), "--to", report);
        assertThat(form(small).item("how").orElseThrow().choices()).hasSize(3);
    }
}
