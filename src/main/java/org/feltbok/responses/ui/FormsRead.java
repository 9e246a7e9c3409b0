package org.feltbok.responses.ui;

import org.feltbok.checks.OwnCheck;
import org.feltbok.checks.OwnCheckStore;
import org.feltbok.questionnaire.Questionnaire;
import org.feltbok.questionnaire.QuestionnaireStore;
import org.feltbok.store.FollowedStudy;
import org.feltbok.study.StudyStore;

import java.util.List;

/**
 * What there is to key.
 *
 * @param all that ask something
 * @param own checks of the study's own
 * @param language of the study
 */
record FormsRead(List<Questionnaire> all, List<OwnCheck> own, String language) {
    static FormsRead of(FollowedStudy study) {
        return study.read(
                h ->
                        new FormsRead(
                                QuestionnaireStore.all(h).stream()
                                        .filter(q -> !q.items().isEmpty())
                                        .toList(),
                                OwnCheckStore.all(h),
                                StudyStore.study(h).language()));
    }
}
