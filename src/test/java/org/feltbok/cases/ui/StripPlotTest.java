package org.feltbok.cases.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.feltbok.cases.Spread;
import org.feltbok.shell.kit.Live;
import org.feltbok.shell.kit.Palette;
import org.junit.jupiter.api.Test;

import java.util.OptionalDouble;
import java.util.stream.IntStream;

class StripPlotTest {
    private static int rank(double own, double... values) {
        return new StripPlot(
                        Spread.of(values), OptionalDouble.of(own), Live.constant(Palette.light()))
                .rank();
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
                        Spread.of(1, 2), OptionalDouble.empty(), Live.constant(Palette.dark()));
        assertThat(plot.rank()).isZero();
        assertThat(
                        new StripPlot(
                                        Spread.of(),
                                        OptionalDouble.empty(),
                                        Live.constant(Palette.dark()))
                                .rank())
                .isZero();
    }

    @Test
    void ofManyValuesOnlyStrokesThatCanBeToldApartAreDrawn() {
        double[] many = IntStream.range(0, 50_000).mapToDouble(i -> Math.sqrt(i)).toArray();
        var plot =
                new StripPlot(
                        Spread.of(many), OptionalDouble.empty(), Live.constant(Palette.light()));
        assertThat(plot.strokes()).hasSizeLessThan(1_400).isSorted();
        // each place that has a value has its stroke
        assertThat(plot.strokes()).contains(6.5, 130.5);
        var few =
                new StripPlot(
                        Spread.of(2, 1, 2), OptionalDouble.empty(), Live.constant(Palette.light()));
        assertThat(few.strokes()).containsExactly(6.5, 130.5, 130.5);
    }
}
