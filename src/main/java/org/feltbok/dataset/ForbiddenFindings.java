package org.feltbok.dataset;

import org.feltbok.analysis.Dataset;
import org.feltbok.analysis.Question;
import org.feltbok.analysis.StudyData;
import org.feltbok.analysis.Survey;
import org.feltbok.base.Fault;
import org.feltbok.base.Fault.Place;
import org.feltbok.responses.EntryFinding;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Answers that the rules of their questionnaire forbid, as something to be looked at. */
public final class ForbiddenFindings {
    /** How many responses a finding names. */
    private static final int NAMED = 10;

    private ForbiddenFindings() {}

    /** A finding for each item and what is wrong with its answers, with the responses. */
    public static List<Fault> of(StudyData study) {
        List<Fault> findings = new ArrayList<>();
        for (Survey survey : study.surveys().values()) {
            for (Question question : survey.questions()) {
                question.items().forEach(i -> add(study, survey, i.name(), findings));
            }
        }
        return findings;
    }

    private static void add(StudyData study, Survey survey, String item, List<Fault> findings) {
        Map<EntryFinding.Kind, List<Dataset.Row>> found = new EnumMap<>(EntryFinding.Kind.class);
        Dataset data = survey.data();
        BitSet rows = survey.forbidden().rows(data, item);
        for (int row = rows.nextSetBit(0); row >= 0; row = rows.nextSetBit(row + 1)) {
            for (EntryFinding.Kind kind : ForbiddenAnswers.of(survey).kinds(data, item, row)) {
                found.computeIfAbsent(kind, k -> new ArrayList<>()).add(data.row(row));
            }
        }
        found.forEach(
                (kind, all) ->
                        findings.add(
                                Fault.at(
                                        Place.none(),
                                        "responses.forbidden."
                                                + kind.name().toLowerCase(Locale.ROOT),
                                        study.nameOf(survey, item),
                                        all.size(),
                                        names(all),
                                        Math.max(0, all.size() - NAMED))));
    }

    private static String names(List<Dataset.Row> rows) {
        return String.join(
                ", ",
                rows.stream()
                        .limit(NAMED)
                        .map(
                                r ->
                                        r.label().equals(r.key())
                                                ? r.key()
                                                : r.key() + " (" + r.label() + ")")
                        .toList());
    }
}
