package org.feltbok.analysis;

import org.feltbok.analysis.tests.TestData;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The responses of some groups held against how the cases of the frame are divided: what a test of
 * fit needs of it.
 *
 * @param counts responses of the frame's cases by group, and the group's share of the frame; empty
 *     where they cannot be held against each other
 * @param frame how many cases the shares are of
 * @param reason text key of why there are none; empty if there are
 */
public record AgainstFrame(Optional<TestData.Counts> counts, int frame, String reason) {

    /** Whether a measure is of responses, so that the frame says how many there should be. */
    public static boolean isOf(Measure measure) {
        return measure.subject() instanceof Measure.Responses;
    }

    /**
     * @param groups measures that differ in the group alone
     * @param names of the groups
     */
    public static AgainstFrame of(StudyData study, List<Measure> groups, List<String> names) {
        Measure first = groups.getFirst();
        if (!(first.subject() instanceof Measure.Responses r)) {
            return refused("figures.test.frame.responses");
        }
        Dataset data = study.survey(r.questionnaire()).data();
        Dataset cases = study.cases();
        if (!groups.stream().allMatch(m -> isKnown(data, Measures.narrowing(m)))) {
            return refused("figures.test.frame.known");
        }
        boolean[][] inFrame = new boolean[groups.size()][];
        boolean[][] answered = new boolean[groups.size()][];
        for (int i = 0; i < groups.size(); i++) {
            Measure group = groups.get(i);
            inFrame[i] = among(cases, group);
            answered[i] = among(data, group);
        }
        if (overlap(inFrame) || overlap(answered)) {
            return refused("figures.test.overlap");
        }
        if (isSeveral(data, answered)) {
            return refused("figures.test.frame.several");
        }
        long[] counts = new long[groups.size()];
        double[] shares = new double[groups.size()];
        int all = 0;
        for (int i = 0; i < counts.length; i++) {
            counts[i] = Selection.count(data, answered[i]);
            shares[i] = Selection.count(cases, inFrame[i]);
            all += (int) shares[i];
        }
        return all == 0
                ? refused("figures.test.frame.empty")
                : new AgainstFrame(
                        Optional.of(new TestData.Counts(names, counts, shares)), all, "");
    }

    private static AgainstFrame refused(String key) {
        return new AgainstFrame(Optional.empty(), 0, key);
    }

    /** Whether the conditions ask only what is known of those who did not answer, too. */
    private static boolean isKnown(Dataset data, List<Condition> conditions) {
        return conditions.stream()
                .flatMap(c -> c.variables().stream())
                .map(data::meant)
                .noneMatch(data::owns);
    }

    private static boolean[] among(Dataset data, Measure group) {
        List<Condition> asked =
                Stream.of(List.of(CaseNames.IN_FRAME), group.of(), Measures.narrowing(group))
                        .flatMap(List::stream)
                        .toList();
        boolean[] rows = Selection.of(data, data.meant(asked));
        return rows == null ? new boolean[data.size()] : rows;
    }

    private static boolean overlap(boolean[][] groups) {
        for (int row = 0; row < groups[0].length; row++) {
            int in = 0;
            for (boolean[] group : groups) {
                in += group[row] ? 1 : 0;
            }
            if (in > 1) {
                return true;
            }
        }
        return false;
    }

    /** Whether a case has several responses, so that their number is not one of cases. */
    private static boolean isSeveral(Dataset data, boolean[][] answered) {
        List<Integer> cases = new ArrayList<>();
        for (int row = 0; row < data.size(); row++) {
            for (boolean[] group : answered) {
                if (group[row]) {
                    cases.add(data.caseRow(row));
                }
            }
        }
        return cases.stream().distinct().count() < cases.size();
    }
}
