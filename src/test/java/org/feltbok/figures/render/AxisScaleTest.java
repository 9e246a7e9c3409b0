package org.feltbok.figures.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.feltbok.figures.ChartStyle;
import org.feltbok.figures.ChartStyle.Kind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

/** The numbers along an axis whose ends are given. */
class AxisScaleTest {
    @ParameterizedTest
    @CsvSource({
        // scales of answers: both ends have their number
        "1, 5, 1",
        "1, 6, 1",
        "1, 7, 1",
        "1, 9, 1",
        "1, 10, 1",
        "0, 10, 2",
        // others in round steps
        "60, 140, 20",
        "80, 100, 5",
        "1, 100, 20"
    })
    void aScaleOfAnswersHasANumberAtEachOfItsEnds(double least, double greatest, double step) {
        var style =
                new ChartStyle(
                        Kind.BAR, true, 5, "", "", least, greatest, List.of(), List.of(), false);
        AxisScale scale = AxisScale.of(new double[] {least, greatest}, style, true);
        assertThat(scale).isEqualTo(new AxisScale(least, greatest, step));
    }
}
