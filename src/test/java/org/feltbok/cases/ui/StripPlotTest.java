package org.feltbok.cases.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.feltbok.shell.kit.Live;
import org.feltbok.shell.kit.Palette;
import org.junit.jupiter.api.Test;

import java.util.OptionalDouble;

class StripPlotTest {
    private static int rank(double own, double... values) {
        return new StripPlot(values, OptionalDouble.of(own), Live.constant(Palette.light())).rank();
    }

    @Test
    void theGreatestIsNumberOneAndEqualsShareAPlace() {
        assertThat(rank(9, 3, 9, 5)).isEqualTo(1);
        assertThat(rank(3, 3, 9, 5)).isEqualTo(3);
        assertThat(rank(5, 5, 5, 9)).isEqualTo(2);
    }

    @Test
    void withoutAValueThereIsNoPlace() {
        var plot =
                new StripPlot(
                        new double[] {1, 2}, OptionalDouble.empty(), Live.constant(Palette.dark()));
        assertThat(plot.rank()).isZero();
        assertThat(
                        new StripPlot(
                                        new double[0],
                                        OptionalDouble.empty(),
                                        Live.constant(Palette.dark()))
                                .rank())
                .isZero();
    }
}
