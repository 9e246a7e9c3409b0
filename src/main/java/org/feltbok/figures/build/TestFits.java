package org.feltbok.figures.build;

import static org.feltbok.figures.build.Fits.no;

import org.feltbok.analysis.Category;
import org.feltbok.analysis.Statistic;
import org.feltbok.base.Fault;
import org.feltbok.figures.TestSpec;
import org.feltbok.figures.TestSpec.Compare;
import org.feltbok.figures.build.Countable.Form;

import java.util.List;
import java.util.Optional;

/**
 * Which tests go with what was chosen, and of others why not.
 *
 * @param name what a grouping is called, where reasons name it
 * @param isOverWaves whether what is counted is shown over waves
 * @param isPairs whether it is two numbers of each
 */
record TestFits(
        Choices choices,
        Countable what,
        List<Countable> by,
        String name,
        boolean isOverWaves,
        boolean isPairs) {

    Optional<Fault> test() {
        if (choices.number() == NumberKind.REGRESSION) {
            return no("figures.build.why.test_line");
        }
        if (by.isEmpty()) {
            return no("figures.build.why.test_groups");
        }
        if (!comparisons().isEmpty()) {
            return Optional.empty();
        }
        return no(
                isOverWaves
                        ? "figures.build.why.test_waves"
                        : !choices.weight().isEmpty()
                                ? "figures.build.why.test_weight"
                                : what.form() == Form.RESPONSES
                                        ? "figures.build.why.test_frame"
                                        : what.form() == Form.SERIES
                                                ? "figures.build.why.test_series"
                                                : "figures.build.why.test_number");
    }

    List<Compare> comparisons() {
        return choices.weight().isEmpty()
                ? unweighted()
                : unweighted().stream()
                        .filter(c -> c.isOfWeighted(choices.number().statistic().compared()))
                        .toList();
    }

    private List<Compare> unweighted() {
        if (isOverWaves || by.contains(what)) {
            return List.of();
        }
        if (isPairs) {
            return List.of(Compare.RELATION);
        }
        if (what.form() == Form.RESPONSES) {
            return by.stream().allMatch(Countable::isOfCases) ? List.of(Compare.FRAME) : List.of();
        }
        boolean compared =
                choices.number().statistic().compared() != Statistic.Compared.NOTHING
                        && what.form() != Form.SERIES
                        && what.form() != Form.CASES;
        return compared
                ? List.of(Compare.ALL, Compare.REST, Compare.PAIRS, Compare.TREND, Compare.AGAINST)
                : List.of();
    }

    Optional<Fault> against() {
        if (by.size() != 1) {
            return no("figures.build.why.against_two");
        }
        return by.getFirst().hasCodes()
                ? no("figures.build.why.against_codes", name)
                : Optional.empty();
    }

    List<Category> references() {
        String now = choices.test().map(TestSpec::against).orElse("");
        return against().isPresent() ? List.of() : by.getFirst().offered(List.of(now));
    }

    boolean mayTest(TestSpec test) {
        boolean named = test.compare() != Compare.AGAINST || isGroup(test.against());
        return named && test().isEmpty() && comparisons().contains(test.compare());
    }

    /** Whether a group is called so, by its code or, as specifications may, in words. */
    private boolean isGroup(String called) {
        return by.size() == 1
                && by.getFirst().classes().stream()
                        .anyMatch(
                                c ->
                                        c.code().equals(called)
                                                || c.label().text().equals(called)
                                                || c.label().others().containsValue(called));
    }
}
