package org.feltbok.analysis.tests;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Whether weighted groups answer differently: Pearson's chi-square with Rao and Scott's correction
 * of the second order for the design (1984), against F, as {@code survey::svychisq} has it. Groups
 * without anybody are left out, and told. Warns where a count below 5 is expected.
 */
final class WeightedChiSquare extends SignificanceTest {
    private static final double PERCENT = 100;

    WeightedChiSquare() {
        super("weighted_chi_square", "F");
    }

    @Override
    public boolean fits(TestData data) {
        return data instanceof TestData.Weighted w && w.isShares() && w.names().size() >= 2;
    }

    @Override
    TestResult compute(TestData data) {
        TestData.Weighted weighted = (TestData.Weighted) data;
        WeightedGroups found = WeightedGroups.of(weighted);
        List<WeightedGroups.Of> groups = found.present();
        TestResult result =
                TestResult.of(
                        this,
                        Sentence.of(
                                "analysis.tests.weighted.groups.shares", weighted.names().size()),
                        found.all().stream()
                                .map(g -> TestResult.Base.of(g.name(), g.n(), g.mean() * PERCENT))
                                .toList());
        int empty = found.all().size() - groups.size();
        if (empty > 0) {
            result = result.warning(Sentence.of("analysis.tests.warning.empty", empty));
        }
        double hits = found.mean();
        if (groups.size() < 2 || hits <= 0 || groups.stream().allMatch(g -> g.mean() == 1)) {
            return result.because(Sentence.of("analysis.tests.undefined.one_answer"));
        }
        if (found.least() < 2) {
            return result.because(Sentence.of("analysis.tests.undefined.few_each", 2));
        }
        return computed(new Cells(weighted, groups, found.weight(), hits), found.n(), result);
    }

    private static TestResult computed(Cells cells, int n, TestResult result) {
        double[][] delta = cells.delta();
        double trace = 0;
        double squares = 0;
        for (int i = 0; i < delta.length; i++) {
            trace += delta[i][i];
            for (int j = 0; j < delta.length; j++) {
                squares += delta[i][j] * delta[j][i];
            }
        }
        if (trace <= 0) {
            return result.because(cells.data().design().nothing());
        }
        double chi = cells.chiSquare();
        double f = chi / trace;
        double df1 = trace * trace / squares;
        double df2 = df1 * (n - 1);
        TestResult given =
                result.gives(f, Probability.ofF(f, df1, df2), df1, df2)
                        .with(Effect.Kind.CRAMERS_V, Math.sqrt(chi));
        long below = cells.below5(n);
        return below == 0
                ? given
                : given.warning(
                        Sentence.of(
                                "analysis.tests.warning.expected",
                                (int) below,
                                2 * cells.groups().size()));
    }

    /**
     * The parts of the population that give each answer in each group.
     *
     * @param weight of all
     * @param hits part of all
     */
    private record Cells(
            TestData.Weighted data, List<WeightedGroups.Of> groups, double weight, double hits) {

        double part(WeightedGroups.Of group, boolean isHit) {
            return group.weight() / weight * (isHit ? group.mean() : 1 - group.mean());
        }

        double expected(WeightedGroups.Of group, boolean isHit) {
            return group.weight() / weight * (isHit ? hits : 1 - hits);
        }

        /** Pearson's chi-square of parts and not of counts. */
        double chiSquare() {
            double sum = 0;
            for (WeightedGroups.Of group : groups) {
                double off = part(group, true) - expected(group, true);
                sum += off * off * (1 / expected(group, true) + 1 / expected(group, false));
            }
            return sum;
        }

        long below5(int n) {
            return groups.stream()
                    .mapToLong(
                            g ->
                                    (expected(g, true) * n < 5 ? 1 : 0)
                                            + (expected(g, false) * n < 5 ? 1 : 0))
                    .sum();
        }

        /** How many more hits than others a cell stands for; of an empty one none. */
        private double contrast(WeightedGroups.Of group, boolean isHit) {
            double part = part(group, isHit);
            return part > 0 ? (isHit ? 1 : -1) / part : 0;
        }

        private double squares(WeightedGroups.Of group) {
            return Math.abs(contrast(group, true)) + Math.abs(contrast(group, false));
        }

        /** What a sample drawn without a design would give, by which the design is divided. */
        private double[][] simple() {
            int k = groups.size() - 1;
            double[][] simple = new double[k][k];
            for (int i = 0; i < k; i++) {
                for (int j = 0; j < k; j++) {
                    simple[i][j] =
                            squares(groups.getFirst()) + (i == j ? squares(groups.get(i + 1)) : 0);
                }
            }
            return simple;
        }

        /** By how much each row moves the difference of a group from the first one. */
        private List<double[]> moves() {
            List<double[]> moves = new ArrayList<>();
            for (WeightedGroups.Of group : groups.subList(1, groups.size())) {
                double[] move = new double[data.values().length];
                double mean = whole(group) - whole(groups.getFirst());
                for (int row = 0; row < move.length; row++) {
                    int at = row;
                    boolean isIn = groups.stream().anyMatch(g -> data.isIn(g.at(), at));
                    move[row] =
                            isIn
                                    ? (own(group, row) - own(groups.getFirst(), row) - mean)
                                            / weight
                                    : 0;
                }
                moves.add(move);
            }
            return moves;
        }

        private double own(WeightedGroups.Of group, int row) {
            return data.isIn(group.at(), row) ? contrast(group, data.values()[row] == 1) : 0;
        }

        /** The mean of what rows move: 1 less 1, unless a cell is empty. */
        private double whole(WeightedGroups.Of group) {
            return (part(group, true) > 0 ? 1 : 0) - (part(group, false) > 0 ? 1 : 0);
        }

        /** The variance by the design in units of that of a simple sample; empty without any. */
        double[][] delta() {
            Optional<double[][]> design = data.design().covariance(moves());
            Optional<Cholesky> simple = Cholesky.of(simple());
            if (design.isEmpty() || simple.isEmpty()) {
                return new double[0][0];
            }
            // of a symmetric matrix rows are columns, and neither trace minds which is meant
            return Arrays.stream(design.get()).map(simple.get()::solve).toArray(double[][]::new);
        }
    }

    @Override
    public String source() {
        return "Rao & Scott (1984)";
    }

    @Override
    public String inR() {
        return "survey::svychisq(~g + x, design)  # design <- svydesign(~1, weights = ~w, data = d)";
    }
}
