package org.feltbok.plain;

import static org.assertj.core.api.Assertions.assertThat;

import org.feltbok.analysis.SmallStudy;
import org.feltbok.base.task.Progress;
import org.feltbok.base.text.Language;
import org.feltbok.base.text.Texts;
import org.feltbok.dataset.LeftOutVariables;
import org.feltbok.dataset.NameClashes;
import org.feltbok.figures.FigureMoment;
import org.feltbok.figures.FigureTable;
import org.feltbok.figures.StudyFigures;
import org.feltbok.questionnaire.Questionnaire;
import org.feltbok.questionnaire.QuestionnaireStore;
import org.feltbok.questions.NewWave;
import org.feltbok.store.StudyFile;
import org.feltbok.ui.SampleStudy;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a study has written with short names means the same after a wave was added whose questions
 * are called the same.
 */
class WaveChangesNothingTest {
    @TempDir Path folder;

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void everyFigureNumberAndClaimOfTheSampleIsTheSame(boolean mainIsNamed) {
        try (StudyFile file = SampleStudy.open(folder)) {
            if (!mainIsNamed) {
                file.run(
                        new SmallStudy.Change(
                                w ->
                                        w.handle()
                                                .execute(
                                                        "DELETE FROM setting WHERE id ="
                                                                + " 'main_questionnaire'")));
            }
            Map<String, Object> before = all(file);
            List<Questionnaire> forms = file.read(QuestionnaireStore::all);
            Questionnaire survey =
                    forms.stream().filter(q -> q.name().equals("survey")).findFirst().orElseThrow();
            file.run(NewWave.of(survey, forms, "Survey 2022"));
            assertThat(file.read(QuestionnaireStore::all))
                    .extracting(Questionnaire::name)
                    .contains("survey_2022");
            Map<String, Object> after = all(file);
            assertThat(after.keySet()).isEqualTo(before.keySet());
            before.forEach((key, was) -> assertThat(after.get(key)).as(key).isEqualTo(was));
            assertThat(before).hasSizeGreaterThan(80);
        }
    }

    private static Map<String, Object> all(StudyFile file) {
        Texts texts = new Texts(Language.NB);
        FigureMoment moment = StudyFigures.read(file).figures();
        Map<String, Object> all = new LinkedHashMap<>();
        FigureMoment.Computed computed = moment.compute(s -> true, texts, Progress.NONE);
        all.put("faults", computed.faults());
        computed.figures()
                .forEach(
                        f -> {
                            FigureTable table = f.figure().table();
                            all.put(f.spec().key(), table.toString());
                        });
        all.put("published", moment.check().toString());
        all.put("claims", moment.claims(texts).toString());
        all.put("left out", file.read(LeftOutVariables::read));
        all.put("clashes", file.read(NameClashes::read));
        return all;
    }
}
