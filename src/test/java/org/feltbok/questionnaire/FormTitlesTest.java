package org.feltbok.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import org.feltbok.cli.SmallStudy;
import org.feltbok.questions.NewWave;
import org.feltbok.store.Environment;
import org.feltbok.store.StudyFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;

/** Questionnaires that stand side by side are told apart. */
class FormTitlesTest {
    @TempDir Path folder;

    @Test
    void theRostersOfTwoWavesAreToldApartByWhatTheyBelongTo() {
        SmallStudy study =
                new SmallStudy(folder)
                        .survey(
                                "type,name,label\ninteger,size,How many?\nbegin_repeat,member,Member\n"
                                        + "integer,age,How old?\nend_repeat,,\n",
                                "list_name,name,label\n")
                        .put("questionnaires/s/settings.csv", "form_title\nFirst\n");
        assertThat(study.make()).as(study.said()).isZero();
        try (StudyFile file = StudyFile.open(study.study(), Environment.of(() -> "T"))) {
            List<Questionnaire> all = file.read(QuestionnaireStore::all);
            assertThat(called(all)).containsExactly("First", "Member");
            file.run(NewWave.of(all.getFirst(), all, "Second 2026"));
            assertThat(called(file.read(QuestionnaireStore::all)))
                    .containsExactlyInAnyOrder(
                            "First", "Member (First)", "Second 2026", "Member (Second 2026)");
            all = file.read(QuestionnaireStore::all);
            file.run(NewWave.of(all.getFirst(), all, "First"));
            assertThat(called(file.read(QuestionnaireStore::all)))
                    .contains("First (s)", "First (s_2)")
                    .doesNotHaveDuplicates();
        }
    }

    private static List<String> called(List<Questionnaire> all) {
        FormTitles titles = new FormTitles(all);
        return all.stream().map(q -> titles.of(q).text()).toList();
    }
}
