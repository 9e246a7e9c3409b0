package org.feltbok.analysis.tests;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;

/** Who is held against whom. */
class BetweenGroupsTest {
    private static final double[] EACH = {1, 2, 3, 4, 5, Double.NaN};

    private static BetweenGroups groups(boolean hits, double[] each, boolean[]... in) {
        return new BetweenGroups(
                List.of("a", "b", "c").subList(0, in.length),
                each,
                List.of(in),
                new boolean[each.length],
                hits,
                "rest",
                Optional.empty());
    }

    private static boolean[] rows(String marks) {
        boolean[] rows = new boolean[marks.length()];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = marks.charAt(i) == 'x';
        }
        return rows;
    }

    private static List<double[]> numbers(TestData data) {
        return ((TestData.Groups) data).groups().stream().map(TestData.Group::values).toList();
    }

    @Test
    void theRestAreThoseInAnotherGroupAndNotInThisOne() {
        BetweenGroups some = groups(false, EACH, rows("xxx..."), rows("..xx.."));
        assertThat(numbers(some.rest(0))).containsExactly(new double[] {1, 2, 3}, new double[] {4});
        assertThat(numbers(some.rest(1))).containsExactly(new double[] {3, 4}, new double[] {1, 2});
        assertThat(((TestData.Groups) some.rest(0)).groups().get(1).name()).isEqualTo("rest");
    }

    /** An answer that no code fits was given, and is one without each of the codes. */
    @Test
    void whoIsKnownToBeInNoneBelongsToTheRest() {
        BetweenGroups some =
                new BetweenGroups(
                        List.of("a", "b"),
                        EACH,
                        List.of(rows("xxx..."), rows("..x...")),
                        rows("xxxx.x"),
                        false,
                        "rest",
                        Optional.empty());
        assertThat(numbers(some.rest(0))).containsExactly(new double[] {1, 2, 3}, new double[] {4});
        assertThat(numbers(some.rest(1))).containsExactly(new double[] {3}, new double[] {1, 2, 4});
        assertThat(numbers(some.pair(0, 1))).containsExactly(new double[] {1, 2}, new double[] {});
    }

    @Test
    void whoIsInBothGroupsOfAPairIsLeftOut() {
        BetweenGroups some = groups(false, EACH, rows("xxx..."), rows("..xx.x"));
        assertThat(numbers(some.pair(0, 1))).containsExactly(new double[] {1, 2}, new double[] {4});
    }

    @Test
    void groupsThatOverlapAreNotTestedAllAtOnce() {
        BetweenGroups some = groups(false, EACH, rows("xxx..."), rows("..xx.."));
        assertThat(some.all()).isEmpty();
        assertThat(some.trend("order", "x")).isEmpty();
        BetweenGroups apart = groups(false, EACH, rows("xx...."), rows("..xx.x"));
        assertThat(numbers(apart.all().orElseThrow()))
                .containsExactly(new double[] {1, 2}, new double[] {3, 4});
        TestData.Pairs trend = (TestData.Pairs) apart.trend("order", "x").orElseThrow();
        assertThat(trend.x()).containsExactly(1, 1, 2, 2);
        assertThat(trend.y()).containsExactly(1, 2, 3, 4);
    }

    @Test
    void hitsAreCountedAgainstOtherAnswers() {
        double[] hits = {1, 0, 1, 1, 0, Double.NaN};
        BetweenGroups some = groups(true, hits, rows("xx...x"), rows("..xxx."));
        TestData.Table table = (TestData.Table) some.pair(0, 1);
        assertThat(table.counts()).isDeepEqualTo(new long[][] {{1, 1}, {2, 1}});
        assertThat(some.trend("order", "x").orElseThrow()).isInstanceOf(TestData.Table.class);
    }
}
