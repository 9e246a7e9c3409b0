package org.feltbok.questionnaire;

import org.feltbok.base.FaultException;
import org.feltbok.store.Operation;
import org.feltbok.store.UnitOfWork;
import org.jdbi.v3.core.Handle;

import java.util.List;

/** Puts a new questionnaire into a study, with an empty answer matrix and its views. */
public record AddQuestionnaire(Questionnaire questionnaire) implements Operation {
    @Override
    public String name() {
        return "questionnaire.add";
    }

    @Override
    public List<String> args() {
        return List.of(questionnaire.name());
    }

    @Override
    public void validate(Handle handle) {
        if (QuestionnaireStore.byName(handle, questionnaire.name()).isPresent()) {
            throw new FaultException("questionnaire.name_taken", questionnaire.name());
        }
    }

    @Override
    public void apply(UnitOfWork work) {
        write(work, questionnaire);
    }

    /**
     * Writes a questionnaire as part of a larger operation.
     *
     * @return the same with the name of its answers table
     */
    public static Questionnaire write(UnitOfWork work, Questionnaire questionnaire) {
        return new QuestionnaireWriter(work).write(questionnaire);
    }
}
