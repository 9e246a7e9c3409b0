package org.feltbok.questions;

import org.feltbok.questionnaire.Questionnaire;
import org.feltbok.questionnaire.QuestionnaireStore;
import org.feltbok.store.Study;

import java.util.List;
import java.util.Optional;

/**
 * All versions of a questionnaire, the newest first: when and by whom each was begun, what was
 * others in it, how many answered it. What it was is how it was first answered; where the history
 * does not hold that it is what was kept when it was left, and a change that began no version of
 * its own (a question renamed, two answers made one) stands in it as well, and is told.
 *
 * @param now the questionnaire as it is
 */
public record FormVersions(Questionnaire now, List<FormVersion> all) {
    public FormVersions {
        all = List.copyOf(all);
    }

    /**
     * Reads them; not for the user interface's thread. Nothing where it is there no more.
     *
     * @param formId empty = the main one
     */
    public static Optional<FormVersions> read(Study study, String formId) {
        return study.read(
                h ->
                        QuestionnaireStore.all(h).stream()
                                .filter(q -> formId.isEmpty() || q.id().equals(formId))
                                .findFirst()
                                .map(now -> VersionHistoryStore.of(h, now)));
    }
}
