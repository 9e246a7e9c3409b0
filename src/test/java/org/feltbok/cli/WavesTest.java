package org.feltbok.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.feltbok.questionnaire.Questionnaire;
import org.feltbok.questionnaire.QuestionnaireStore;
import org.feltbok.questionnaire.SetWave;
import org.feltbok.questionnaire.WaveStore;
import org.feltbok.questions.NewWave;
import org.feltbok.store.Environment;
import org.feltbok.store.StudyFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A questionnaire with its members is asked again. */
class WavesTest {
    @TempDir Path place;

    private SmallStudy study;

    private void wave(String of, String title) {
        try (StudyFile file = StudyFile.open(study.study(), Environment.of(() -> "Marit"))) {
            List<Questionnaire> all = file.read(QuestionnaireStore::all);
            Questionnaire form =
                    all.stream().filter(q -> q.name().equals(of)).findFirst().orElseThrow();
            NewWave wave = NewWave.of(form, all, title);
            NewWave.Made first = wave.made().getFirst();
            file.run(wave);
            file.run(new SetWave(first.form().id(), first.of(), "2026-03-01"));
        }
    }

    private String out(String name, String file) throws IOException {
        return Files.readString(place.resolve(name).resolve(file));
    }

    @Test
    void rostersComeAlongAndTheFilesMakeTheSameStudyAgain() throws IOException {
        study =
                new SmallStudy(place.resolve("a"))
                        .survey(RosterFilesTest.SURVEY, RosterFilesTest.CHOICES)
                        .put("responses/s.csv", "_response,_case,size,done\nh1,k1,2,1\n")
                        .put(
                                "checks.csv",
                                "check,questionnaire,rule,message,severity\n"
                                        + "fits,s,${size} < 30,Too many,warning\n");
        assertThat(study.make()).as(study.said()).isZero();
        wave("s_members", "Runde 2026");
        study.run("export", study.study(), "--plain", place.resolve("one"));
        assertThat(out("one", "questionnaires/rosters.csv"))
                .contains(
                        "s_members,s,1",
                        "s_2026_members,s_2026,1",
                        "s_2026_members_jobs,s_2026_members,1");
        assertThat(out("one", "questionnaires/waves.csv"))
                .contains("s_2026,s,2026-03-01", "s_2026_members,s_members,");
        assertThat(out("one", "questionnaires/s_2026/survey.csv"))
                .isEqualTo(out("one", "questionnaires/s/survey.csv"));
        assertThat(out("one", "questionnaires/s_2026/settings.csv")).contains("Runde 2026");
        assertThat(out("one", "checks.csv")).contains("fits_2,s_2026,${size} < 30,Too many");
        Path again = place.resolve("again.feltbok");
        study.run("new", again, "--from", place.resolve("one"));
        assertThat(study.said()).contains("Made ");
        study.run("export", again, "--plain", place.resolve("two"));
        for (String file : List.of("rosters.csv", "waves.csv")) {
            assertThat(out("two", "questionnaires/" + file).lines())
                    .containsExactlyInAnyOrderElementsOf(
                            out("one", "questionnaires/" + file).lines().toList());
        }
    }

    @Test
    void aDayThatIsNoneIsToldInItsCell() {
        study =
                new SmallStudy(place.resolve("a"))
                        .survey("type,name,label\ninteger,q1,En?\n", "list_name,name\n")
                        .put("questionnaires/waves.csv", "questionnaire,asked\ns,autumn\n");
        assertThat(study.make()).isNotZero();
        assertThat(study.said()).contains("waves.csv", "\"autumn\" is not a date");
    }

    @Test
    void aDayWithATimeIsToldInItsCell() {
        study =
                new SmallStudy(place.resolve("a"))
                        .survey("type,name,label\ninteger,q1,En?\n", "list_name,name\n")
                        .put(
                                "questionnaires/waves.csv",
                                "questionnaire,asked\ns,2026-03-04T10:00\n");
        assertThat(study.make()).isNotZero();
        assertThat(study.said())
                .contains("waves.csv", "row 2", "\"2026-03-04T10:00\" is not a date");
    }

    @Test
    void whatIsStoredAsADayAndIsNoneIsReadAsTheDayInItOrNone() {
        assertThat(new WaveStore.Wave(Optional.empty(), Optional.of("2026-03-04T10:00")).day())
                .contains(LocalDate.of(2026, 3, 4));
        assertThat(new WaveStore.Wave(Optional.empty(), Optional.of("autumn")).day()).isEmpty();
    }

    private SmallStudy four(String waves) {
        SmallStudy four = new SmallStudy(place.resolve("a"));
        for (String name : List.of("a", "b", "c", "d")) {
            four.put("questionnaires/" + name + "/survey.csv", "type,name,label\ninteger,q1,En?\n");
            four.put("questionnaires/" + name + "/choices.csv", "list_name,name\n");
        }
        return four.put("questionnaires/waves.csv", "questionnaire,wave_of\n" + waves);
    }

    @Test
    void aWaveOfAWaveIsOneOfItsFirst() throws IOException {
        study = four("d,c\nb,a\nc,b\n");
        assertThat(study.make()).as(study.said()).isZero();
        study.run("export", study.study(), "--plain", place.resolve("one"));
        assertThat(out("one", "questionnaires/waves.csv")).contains("b,a", "c,a", "d,a");
    }

    @Test
    void aWaveOfItselfIsToldInItsRowAlsoOverOthers() {
        study = four("a,a\nb,c\nc,b\nd,b\n");
        assertThat(study.make()).isNotZero();
        assertThat(study.said())
                .contains(
                        "row 2, column wave_of: a is a wave of itself",
                        "row 3, column wave_of: b is a wave of itself",
                        "row 4, column wave_of: c is a wave of itself")
                .doesNotContain("row 5");
    }

    @Test
    void whatAskedForTheFirstBeforeStillDoes() {
        study =
                new SmallStudy(place.resolve("a"))
                        .survey(
                                "type,name,label\nselect_one yn,q1,Fornøyd?\n",
                                "list_name,name,label\nyn,1,Ja\nyn,2,Nei\n")
                        .put("responses/s.csv", "_response,_case,q1\nr1,k1,1\nr2,k2,2\n")
                        .put(
                                "published.csv",
                                "figure,measure,value,decimals\ntext,q1.1.share,50,0\n");
        study.make();
        study.run("check", study.study());
        assertThat(study.said()).contains("1 published value: 1 matches");
        wave("s", "S 2026");
        study.run("check", study.study());
        assertThat(study.said()).contains("1 published value: 1 matches");
    }

    @Test
    void figuresTellTheSameQuestionOfTwoWavesApart() {
        study =
                new SmallStudy(place.resolve("a"))
                        .survey(
                                "type,name,label\nselect_one yn,q1,Fornøyd?\n",
                                "list_name,name,label\nyn,1,Ja\nyn,2,Nei\n")
                        .put("responses/s.csv", "_response,_case,q1\nr1,k1,1\nr2,k2,2\n");
        study.make();
        wave("s", "S 2026");
        Path more = study.file("w.csv", "_response,_case,q1\nw1,k1,1\nw2,k2,1\n");
        assertThat(study.run("import", study.study(), more, "--questionnaire", "s_2026"))
                .as(study.said())
                .isZero();
        study.run("export", study.study(), "--plain", place.resolve("in2/in"));
        SmallStudy both = new SmallStudy(place.resolve("in2"));
        both.put("cases/cases.csv", "case,name,frame\nk1,Alfa,yes\nk2,Beta,yes\nk3,Gamma,yes\n");
        both.put(
                "published.csv",
                "figure,measure,value,decimals\ntext,s/q1.1.share,50,0\n"
                        + "text,s_2026/q1.1.share,100,0\n"
                        + "text,q1.1.share,50,0\ntext,responses.n,2,0\n");
        both.make();
        assertThat(both.said()).contains("Made ").doesNotContain("Write s/q1");
        both.run("check", both.study());
        assertThat(both.said()).contains("4 published values: 4 match");
    }
}
