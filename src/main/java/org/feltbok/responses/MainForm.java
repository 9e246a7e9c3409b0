package org.feltbok.responses;

import org.feltbok.questionnaire.Questionnaire;
import org.feltbok.questionnaire.QuestionnaireStore;
import org.feltbok.study.StudyStore;
import org.jdbi.v3.core.Handle;

import java.util.List;
import java.util.Optional;

/** The questionnaire by which a study counts its response rate. */
public final class MainForm {
    private MainForm() {}

    /** The one the study's settings name, else the first; empty if the study has none. */
    public static Optional<Form> read(Handle handle) {
        List<Questionnaire> all = QuestionnaireStore.all(handle);
        String named = StudyStore.mainQuestionnaire(handle);
        return all.stream()
                .filter(q -> q.name().equals(named))
                .findFirst()
                .or(() -> all.stream().findFirst())
                .map(Form::new);
    }
}
