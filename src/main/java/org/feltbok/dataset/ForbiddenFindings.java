package org.feltbok.dataset;

import org.feltbok.analysis.Dataset;
import org.feltbok.analysis.Item;
import org.feltbok.analysis.Question;
import org.feltbok.analysis.StudyData;
import org.feltbok.analysis.Survey;
import org.feltbok.base.Fault;
import org.feltbok.base.Fault.Place;
import org.feltbok.responses.EntryFinding;
import org.feltbok.store.Study;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Answers that the rules of their questionnaire forbid, as something to be looked at: those that
 * count, and the texts that are kept aside and do not.
 */
public final class ForbiddenFindings {
    /** How many responses a finding names. */
    private static final int NAMED = 10;

    private ForbiddenFindings() {}

    /** All of a study: what counts, and what is kept aside. */
    public static List<Fault> of(Study file, StudyData study) {
        Map<String, Set<String>> aside = file.read(KeptAside::all);
        return all(
                study,
                (survey, item, findings) -> {
                    counted(study, survey, item.name(), findings);
                    Set<String> responses = aside.getOrDefault(item.id(), Set.of());
                    List<Dataset.Row> rows =
                            IntStream.range(0, survey.data().size())
                                    .mapToObj(survey.data()::row)
                                    .filter(r -> responses.contains(r.id()))
                                    .toList();
                    if (!rows.isEmpty()) {
                        findings.add(finding(study, survey, item.name(), "kept_aside", rows));
                    }
                });
    }

    /** A finding for each item and what is wrong with those of its answers that count. */
    public static List<Fault> of(StudyData study) {
        return all(
                study, (survey, item, findings) -> counted(study, survey, item.name(), findings));
    }

    private interface Look {
        void at(Survey survey, Item item, List<Fault> findings);
    }

    private static List<Fault> all(StudyData study, Look look) {
        List<Fault> findings = new ArrayList<>();
        for (Survey survey : study.surveys().values()) {
            for (Question question : survey.questions()) {
                question.items().forEach(i -> look.at(survey, i, findings));
            }
        }
        return findings;
    }

    private static void counted(StudyData study, Survey survey, String item, List<Fault> findings) {
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
                                finding(
                                        study,
                                        survey,
                                        item,
                                        kind.name().toLowerCase(Locale.ROOT),
                                        all)));
    }

    private static Fault finding(
            StudyData study, Survey survey, String item, String key, List<Dataset.Row> rows) {
        return Fault.at(
                Place.none(),
                "responses.forbidden." + key,
                study.nameOf(survey, item),
                rows.size(),
                names(rows),
                Math.max(0, rows.size() - NAMED));
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
