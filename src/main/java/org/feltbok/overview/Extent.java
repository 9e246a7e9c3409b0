package org.feltbok.overview;

import org.feltbok.base.text.LocalText;
import org.feltbok.questionnaire.Question;
import org.feltbok.questionnaire.Questionnaire;
import org.feltbok.responses.Form;
import org.feltbok.store.LocalTexts;
import org.jdbi.v3.core.Handle;

import java.util.List;
import java.util.Optional;

/**
 * How much a study holds.
 *
 * @param cases in the frame
 * @param unitMany what the study calls its cases; may be empty
 * @param questions of the main questionnaire as numbered there, without notes
 * @param interviewed cases with interviews
 * @param responses to all questionnaires
 */
public record Extent(
        int cases,
        LocalText unitMany,
        int questions,
        int interviews,
        int interviewed,
        int responses) {
    /** Without questions. */
    static Extent read(Handle handle) {
        return handle.createQuery(
                        "SELECT (SELECT count(*) FROM study_case WHERE in_frame = 1) AS cases,"
                                + " unit_many, unit_many_i18n, (SELECT count(*) FROM interview) AS interviews,"
                                + " (SELECT count(DISTINCT case_id) FROM interview) AS interviewed,"
                                + " (SELECT count(*) FROM response) AS responses FROM study")
                .map(
                        (r, context) ->
                                new Extent(
                                        r.getInt("cases"),
                                        LocalTexts.of(
                                                r.getString("unit_many"),
                                                r.getString("unit_many_i18n")),
                                        0,
                                        r.getInt("interviews"),
                                        r.getInt("interviewed"),
                                        r.getInt("responses")))
                .one();
    }

    Extent asking(Optional<Form> main) {
        return new Extent(
                cases,
                unitMany,
                main.map(form -> questions(form.questionnaire())).orElse(0),
                interviews,
                interviewed,
                responses);
    }

    /** Numbers; in a questionnaire without any, the questions themselves. */
    private static int questions(Questionnaire questionnaire) {
        List<Question> asked =
                questionnaire.questions().stream().filter(q -> !q.items().isEmpty()).toList();
        long numbers =
                asked.stream().map(Question::number).filter(n -> !n.isEmpty()).distinct().count();
        return (int) (numbers == 0 ? asked.size() : numbers);
    }
}
