package org.feltbok.figures;

import org.feltbok.analysis.Condition;
import org.feltbok.analysis.Measure;

import java.util.TreeSet;
import java.util.stream.Stream;

/** Tells whether two measures are the same number, however their conditions are ordered. */
final class MeasureKey {
    private MeasureKey() {}

    /**
     * @param mainSurvey the questionnaire meant by {@code responses} without a name
     */
    static String of(Measure measure, String mainSurvey) {
        String subject = measure.subject().toString();
        if (measure.subject() instanceof Measure.Responses r
                && r.questionnaire().equals(mainSurvey)) {
            subject = "responses";
        }
        TreeSet<String> where = new TreeSet<>();
        Stream.concat(measure.given().stream(), measure.by().stream())
                .map(Condition::toString)
                .forEach(where::add);
        return subject
                + "."
                + measure.statistic().word()
                + "|"
                + Condition.text(measure.of())
                + "|"
                + where;
    }
}
