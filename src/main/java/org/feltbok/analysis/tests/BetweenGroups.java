package org.feltbok.analysis.tests;

import org.feltbok.analysis.tests.TestData.Group;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Rows in groups, for comparing the groups in one way or another. A row may be in several groups,
 * or in none; who answered and is in none, since no code fits, belongs to the rest of each.
 *
 * @param names of the groups as people read them
 * @param each a number a row, NaN for one that is left out; of hits 1, and 0 for another answer
 * @param in for each group which rows are in it
 * @param known which rows may be in them: in one, or known to be in none
 * @param isHits whether hits are counted, and not numbers compared
 * @param others what those outside a group are called
 * @param design of rows that weigh something; empty = each counts once
 */
public record BetweenGroups(
        List<String> names,
        double[] each,
        List<boolean[]> in,
        boolean[] known,
        boolean isHits,
        String others,
        Optional<SurveyDesign> design) {
    public BetweenGroups {
        names = List.copyOf(names);
        in = List.copyOf(in);
    }

    /** Whether somebody is in two groups, so that these cannot be held against each other. */
    public boolean overlap() {
        boolean[] taken = new boolean[each.length];
        for (boolean[] group : in) {
            for (int row = 0; row < taken.length; row++) {
                if (group[row] && taken[row]) {
                    return true;
                }
                taken[row] |= group[row];
            }
        }
        return false;
    }

    /** A group against those who are in another group, or known to be in none, and not in it. */
    public TestData rest(int group) {
        boolean[] rest = new boolean[each.length];
        boolean[] own = in.get(group);
        for (int row = 0; row < rest.length; row++) {
            rest[row] = known[row] && !own[row];
        }
        for (boolean[] other : in) {
            for (int row = 0; row < rest.length; row++) {
                rest[row] |= other[row] && !own[row];
            }
        }
        return data(List.of(names.get(group), others), List.of(in.get(group), rest));
    }

    /** A group against another one; those in both are left out. */
    public TestData pair(int one, int other) {
        boolean[] a = in.get(one).clone();
        boolean[] b = in.get(other).clone();
        for (int row = 0; row < a.length; row++) {
            boolean both = a[row] && b[row];
            a[row] &= !both;
            b[row] &= !both;
        }
        return data(List.of(names.get(one), names.get(other)), List.of(a, b));
    }

    /** All groups at once; empty if somebody is in two of them. */
    public Optional<TestData> all() {
        return overlap() ? Optional.empty() : Optional.of(data(names, in));
    }

    /**
     * The groups in their order as 1, 2, 3 … with their numbers; of hits that count once the table.
     */
    public Optional<TestData> trend(String order, String measured) {
        if (overlap()) {
            return Optional.empty();
        }
        if (isHits && design.isEmpty()) {
            return Optional.of(data(names, in));
        }
        double[] place = new double[each.length];
        for (int row = 0; row < place.length; row++) {
            place[row] = Double.NaN;
            for (int g = 0; g < in.size(); g++) {
                place[row] = in.get(g)[row] ? g + 1 : place[row];
            }
        }
        return Optional.of(related(order, measured, place, each, design));
    }

    /**
     * Two numbers a row.
     *
     * @param design of rows that weigh something; empty = each counts once
     */
    public static TestData related(
            String xName, String yName, double[] x, double[] y, Optional<SurveyDesign> design) {
        return design.<TestData>map(
                        d -> new TestData.WeightedCases(yName, y, List.of(xName), List.of(x), d))
                .orElseGet(() -> new TestData.Pairs(xName, yName, x, y));
    }

    private static double[] picked(double[] all, boolean[] rows) {
        int n = 0;
        for (boolean is : rows) {
            n += is ? 1 : 0;
        }
        double[] picked = new double[n];
        int at = 0;
        for (int row = 0; row < all.length; row++) {
            if (rows[row]) {
                picked[at++] = all[row];
            }
        }
        return picked;
    }

    private TestData data(List<String> called, List<boolean[]> groups) {
        if (design.isPresent()) {
            return new TestData.Weighted(called, each, groups, design.get(), isHits);
        }
        List<Group> numbers = new ArrayList<>();
        long[][] counts = new long[groups.size()][2];
        for (int g = 0; g < groups.size(); g++) {
            boolean[] rows = groups.get(g);
            numbers.add(new Group(called.get(g), picked(each, rows)));
            for (double hit : numbers.get(g).values()) {
                counts[g][hit == 1 ? 0 : 1]++;
            }
        }
        return isHits
                ? new TestData.Table(called, List.of("1", "0"), counts)
                : new TestData.Groups(numbers);
    }
}
