package org.feltbok.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Groups of rows are brought to the parts of a population. */
class RakingTest {
    @Test
    void aSingleMarginFitsInOneRound() {
        var raked =
                Raking.of(
                        new double[] {6, 3, 1},
                        List.of(
                                new Raking.Margin(
                                        new int[] {0, 1, 2}, new double[] {0.5, 0.3, 0.2})));
        assertThat(raked.rounds()).isEqualTo(1);
        assertThat(raked.isDone()).isTrue();
        assertThat(raked.weights()).containsExactly(new double[] {5 / 6.0, 1, 2}, within(1e-15));
    }

    /** Every margin fits, the mean stays 1, and what is not asked of stays as it was. */
    @Test
    void allMarginsFitAndOddsBetweenThemStay() {
        for (long seed = 1; seed <= 100; seed++) {
            Random random = new Random(seed);
            double[] sizes = random.doubles(6).map(v -> 1 + Math.rint(20 * v)).toArray();
            double part = 0.2 + 0.6 * random.nextDouble();
            double other = 0.1 + 0.3 * random.nextDouble();
            List<Raking.Margin> margins =
                    List.of(
                            new Raking.Margin(
                                    new int[] {0, 0, 0, 1, 1, 1}, new double[] {part, 1 - part}),
                            new Raking.Margin(
                                    new int[] {0, 1, 2, 0, 1, 2},
                                    new double[] {other, other, 1 - 2 * other}));
            var raked = Raking.of(sizes, margins);
            assertThat(raked.isDone()).as("seed " + seed).isTrue();
            double[] w = raked.weights();
            double sum = 0;
            for (int i = 0; i < w.length; i++) {
                sum += w[i] * sizes[i];
            }
            assertThat(sum).isCloseTo(Arrays.stream(sizes).sum(), within(1e-9));
            // the weight of a cell is a product of one factor a margin
            assertThat(w[0] * w[4]).isCloseTo(w[1] * w[3], within(1e-9 * w[0] * w[4]));
            assertThat(w[1] * w[5]).isCloseTo(w[2] * w[4], within(1e-9 * w[1] * w[5]));
        }
    }

    @Test
    void whatIsTakenOffOneIsSpreadOverTheOthers() {
        double[] sizes = {4, 4, 2};
        double[] now = Raking.trimmed(sizes, new double[] {0.5, 1, 2}, new WeightLimits(0.4, 1.5));
        // 0.5 each off two rows: 1 over eight
        assertThat(now).containsExactly(new double[] {0.625, 1.125, 1.5}, within(1e-15));
        double sum = 0;
        for (int i = 0; i < now.length; i++) {
            sum += now[i] * sizes[i];
        }
        assertThat(sum).as("the mean stays 1").isCloseTo(10, within(1e-12));
    }

    @Test
    void trimmingThatPushesOthersBeyondGoesOn() {
        double[] now =
                Raking.trimmed(
                        new double[] {1, 1, 8},
                        new double[] {6, 1.4, 0.325},
                        new WeightLimits(0, 1.5));
        assertThat(now[0]).isEqualTo(1.5);
        assertThat(now[1]).isEqualTo(1.5);
        assertThat(now[0] + now[1] + 8 * now[2]).isCloseTo(10, within(1e-12));
    }

    @Test
    void nothingIsChangedWithinTheLimitsAndNoRoomIsTold() {
        double[] weights = {0.5, 1.5};
        assertThat(Raking.trimmed(new double[] {1, 1}, weights, WeightLimits.NONE))
                .containsExactly(0.5, 1.5);
        assertThat(Raking.trimmed(new double[] {1, 1}, weights, new WeightLimits(0.9, 1.1)))
                .isEmpty();
        assertThat(WeightLimits.NONE.areNone()).isTrue();
        assertThat(new WeightLimits(0.1, 3).areNone()).isFalse();
    }
}
