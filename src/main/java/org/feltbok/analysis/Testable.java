package org.feltbok.analysis;

import org.feltbok.analysis.tests.BetweenGroups;
import org.feltbok.analysis.tests.Suggestion;
import org.feltbok.analysis.tests.SurveyDesign;

import java.util.List;
import java.util.Optional;

/**
 * The rows of a measure as a test between groups needs them. Arrays are not to be changed.
 *
 * @param each a number a row, or for shares 1 for a hit and 0 for another answer; NaN for a row
 *     that is left out, or that does not meet what is {@code given}
 * @param in the rows of the group
 * @param known the rows of which it is known whether they are in it, of those that a group of an
 *     open answer's code is one of; of other groups those in it
 * @param level of the numbers
 * @param design of rows that weigh something; empty = each counts once
 */
public record Testable(
        Statistic.Compared compared,
        double[] each,
        boolean[] in,
        boolean[] known,
        Suggestion.Level level,
        Optional<SurveyDesign> design) {
    /**
     * The rows of groups that are asked the same.
     *
     * @param names of the groups as people read them
     * @param others what those outside a group are called
     */
    public static BetweenGroups between(List<String> names, List<Testable> each, String others) {
        Testable first = each.getFirst();
        return new BetweenGroups(
                names,
                first.each,
                each.stream().map(Testable::in).toList(),
                first.known,
                first.compared == Statistic.Compared.SHARES,
                others,
                first.design);
    }
}
