package org.feltbok.checks;

import org.feltbok.base.FaultException;
import org.feltbok.questionnaire.Questionnaire;
import org.feltbok.questionnaire.QuestionnaireStore;
import org.feltbok.responses.Form;
import org.jdbi.v3.core.Handle;

import java.util.List;

/** Whether a check of the study can be what it says. */
final class SoundCheck {
    private SoundCheck() {}

    static void require(Handle handle, OwnCheck check, boolean isNew) {
        List<OwnCheck> all = OwnCheckStore.all(handle);
        if (!isNew && all.stream().noneMatch(o -> o.id().equals(check.id()))) {
            throw new FaultException("checks.own.gone", check.key());
        }
        if (check.message().text().isBlank()) {
            throw new FaultException("checks.own.no_message");
        }
        if (all.stream().anyMatch(o -> o.key().equals(check.key()) && !o.id().equals(check.id()))) {
            throw new FaultException("checks.own.key_taken", check.key());
        }
        Questionnaire form =
                QuestionnaireStore.all(handle).stream()
                        .filter(q -> q.id().equals(check.questionnaireId()))
                        .findFirst()
                        .orElseThrow(() -> new FaultException("checks.own.no_form"));
        RuleOfStudy.of(check, new Form(form));
    }
}
