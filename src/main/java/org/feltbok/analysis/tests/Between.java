package org.feltbok.analysis.tests;

import java.util.List;

/**
 * A test of whether several groups differ at all. Groups without anybody are left out, and told.
 */
abstract class Between extends SignificanceTest {
    private final boolean isOfRanks;

    Between(String name, String symbol, boolean isOfRanks) {
        super(name, symbol);
        this.isOfRanks = isOfRanks;
    }

    /**
     * @param groups two or more, each with somebody
     * @param result with words and bases
     */
    abstract TestResult compute(List<TestData.Group> groups, TestResult result);

    @Override
    public final boolean fits(TestData data) {
        return data instanceof TestData.Groups g && g.groups().size() >= 2;
    }

    @Override
    final TestResult compute(TestData data) {
        List<TestData.Group> all = ((TestData.Groups) data).groups();
        List<TestData.Group> groups = ((TestData.Groups) data).present();
        TestResult result =
                TestResult.of(
                        this,
                        Sentence.of(
                                isOfRanks
                                        ? "analysis.tests.groups.ranks"
                                        : "analysis.tests.groups.means",
                                all.size()),
                        all.stream().map(this::base).toList());
        if (groups.size() < all.size()) {
            result =
                    result.warning(
                            Sentence.of(
                                    "analysis.tests.warning.empty", all.size() - groups.size()));
        }
        return groups.size() < 2
                ? result.because(Sentence.of("analysis.tests.undefined.one_group"))
                : compute(groups, result);
    }

    private TestResult.Base base(TestData.Group group) {
        double middle =
                isOfRanks ? Ranks.median(group.values()) : Moments.of(group.values()).mean();
        return TestResult.Base.of(group.name(), group.n(), middle);
    }
}
