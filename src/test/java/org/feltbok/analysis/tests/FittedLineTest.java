package org.feltbok.analysis.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * The line through points is R's: {@code lm(y ~ x)} of R 4.2 on its own data sets {@code anscombe},
 * {@code cars} and {@code longley}.
 */
class FittedLineTest {
    private static final double[] X = {10, 8, 13, 9, 11, 14, 6, 4, 12, 7, 5};
    private static final double[] X4 = {8, 8, 8, 8, 8, 8, 8, 19, 8, 8, 8};
    private static final double[] EMPLOYED = {
        60.323, 61.122, 60.171, 61.187, 63.221, 63.639, 64.989, 63.761, 66.019, 67.857, 68.169,
        66.513, 68.655, 69.564, 69.331, 70.551
    };
    private static final double[] SPEED = {
        4, 4, 7, 7, 8, 9, 10, 10, 10, 11, 11, 12, 12, 12, 12, 13, 13, 13, 13, 14, 14, 14, 14, 15,
        15, 15, 16, 16, 17, 17, 17, 18, 18, 18, 18, 19, 19, 19, 20, 20, 20, 20, 20, 22, 23, 24, 24,
        24, 24, 25
    };
    private static final double[] DISTANCE = {
        2, 10, 4, 22, 16, 10, 18, 26, 34, 17, 28, 14, 20, 24, 28, 26, 34, 34, 46, 26, 36, 60, 80,
        20, 26, 54, 32, 40, 32, 40, 50, 42, 56, 76, 84, 36, 46, 68, 32, 48, 52, 56, 64, 66, 54, 70,
        92, 93, 120, 85
    };

    private static void gives(
            double[] x, double[] y, double slope, double intercept, double rSquared) {
        FittedLine line = FittedLine.through(x, y).line().orElseThrow();
        assertThat(line.n()).isEqualTo(x.length);
        assertThat(line.slope()).isCloseTo(slope, within(1e-9));
        assertThat(line.intercept()).isCloseTo(intercept, within(1e-9));
        assertThat(line.rSquared().orElseThrow()).isCloseTo(rSquared, within(1e-9));
    }

    @Test
    void fourSetsOfPointsThatLookUnlikeHaveNearlyTheSameLine() {
        gives(
                X,
                new double[] {8.04, 6.95, 7.58, 8.81, 8.33, 9.96, 7.24, 4.26, 10.84, 4.82, 5.68},
                0.5000909090909091,
                3.000090909090909,
                0.6665424595087749);
        gives(
                X,
                new double[] {9.14, 8.14, 8.74, 8.77, 9.26, 8.1, 6.13, 3.1, 9.13, 7.26, 4.74},
                0.5,
                3.00090909090909,
                0.6662420337274843);
        gives(
                X,
                new double[] {7.46, 6.77, 12.74, 7.11, 7.81, 8.84, 6.08, 5.39, 8.15, 6.42, 5.73},
                0.4997272727272728,
                3.002454545454543,
                0.6663240410665591);
        gives(
                X4,
                new double[] {6.58, 5.76, 7.71, 8.84, 8.47, 7.04, 5.25, 12.5, 5.56, 7.91, 6.89},
                0.4999090909090908,
                3.001727272727273,
                0.6667072568984653);
    }

    @Test
    void manyTiedPointsAndNumbersFarFromZeroGiveTheLineOfR() {
        gives(SPEED, DISTANCE, 3.932408759124085, -17.57909489051089, 0.6510793807582509);
        double[] years = IntStream.rangeClosed(1947, 1962).asDoubleStream().toArray();
        gives(years, EMPLOYED, 0.716511764705882, -1335.105244117646, 0.9434809182944539);
    }

    /** R warns that the fit is essentially perfect, and gives it. */
    @Test
    void pointsThatLieOnALineHaveIt() {
        gives(new double[] {1, 2, 3}, new double[] {5, 3, 1}, -2, 7, 1);
    }

    @Test
    void pointsOfOneHeightHaveALevelLineThatExplainsNothing() {
        FittedLine level =
                FittedLine.through(new double[] {1, 2, 4}, new double[] {0.1, 0.1, 0.1})
                        .line()
                        .orElseThrow();
        assertThat(level.slope()).isZero();
        assertThat(level.intercept()).isEqualTo(0.1);
        assertThat(level.rSquared()).isEmpty();
    }

    @Test
    void twoPointsAndPointsAboveEachOtherHaveNoLineAndItIsSaidWhy() {
        assertThat(why(new double[] {1, 2}, new double[] {3, 4})).endsWith(".few_rows");
        assertThat(why(new double[0], new double[0])).endsWith(".few_rows");
        assertThat(why(new double[] {2, 2, 2}, new double[] {1, 2, 3})).endsWith(".one_x");
        double[] third = DoubleStream.generate(() -> 1 / 3.0).limit(9).toArray();
        assertThat(why(third, Arrays.copyOf(X4, 9))).endsWith(".one_x");
        double[] nothing = new double[4];
        assertThat(why(nothing, nothing)).endsWith(".one_x");
    }

    private static String why(double[] x, double[] y) {
        FittedLine.Tried tried = FittedLine.through(x, y);
        assertThat(tried.line()).isEmpty();
        return tried.reason().orElseThrow().key();
    }
}
