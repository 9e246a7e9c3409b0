package org.feltbok.analysis.tests;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/**
 * A test of whether groups answer differently, from a table of counts. Empty rows and columns are
 * left out, and told.
 */
abstract class Crossed extends SignificanceTest {
    Crossed(String name, String symbol) {
        super(name, symbol);
    }

    /**
     * @param result with words and bases
     */
    abstract TestResult compute(Margins table, TestResult result);

    @Override
    public boolean fits(TestData data) {
        return data instanceof TestData.Table t && t.rows().size() >= 2 && t.columns().size() >= 2;
    }

    @Override
    final TestResult compute(TestData data) {
        TestData.Table table = (TestData.Table) data;
        TestResult result = TestResult.of(this, words(table), bases(table));
        Margins margins = Margins.of(table.counts());
        int left =
                table.rows().size()
                        + table.columns().size()
                        - margins.rows().length
                        - margins.columns().length;
        if (left > 0) {
            result = result.warning(Sentence.of("analysis.tests.warning.empty", left));
        }
        return margins.isOne()
                ? result.because(Sentence.of("analysis.tests.undefined.one_answer"))
                : compute(margins, result);
    }

    private static Sentence words(TestData.Table table) {
        return table.rows().size() == 2
                ? Sentence.of(
                        "analysis.tests.shares", table.rows().getFirst(), table.rows().getLast())
                : Sentence.of("analysis.tests.groups.shares", table.rows().size());
    }

    /** Of two answers the share of the first is told. */
    private static List<TestResult.Base> bases(TestData.Table table) {
        List<TestResult.Base> bases = new ArrayList<>();
        for (int r = 0; r < table.rows().size(); r++) {
            long[] row = table.counts()[r];
            long n = Arrays.stream(row).sum();
            bases.add(
                    new TestResult.Base(
                            table.rows().get(r),
                            (int) n,
                            row.length == 2 && n > 0
                                    ? OptionalDouble.of(100.0 * row[0] / n)
                                    : OptionalDouble.empty()));
        }
        return bases;
    }
}
