package org.feltbok.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.feltbok.figures.ChartStyle.Kind;
import org.feltbok.figures.FigureTable.Unit;
import org.feltbok.figures.render.Examples;
import org.feltbok.figures.render.FigureView;
import org.junit.jupiter.api.Test;

import java.util.Random;
import java.util.stream.DoubleStream;

/** Bars that add up end where the box ends, on both sides of zero. */
class BoxPartsTest {
    private static double[] parts(double... five) {
        double[][] series = new double[5][];
        for (int i = 0; i < 5; i++) {
            series[i] = new double[] {five[i]};
        }
        return BoxParts.box(
                new FigureView(Examples.of(Kind.BOX, Unit.NUMBER, new String[] {"a"}, series)), 0);
    }

    @Test
    void theBarsOfAnyBoxEndWhereItEnds() {
        var random = new Random(7);
        for (int i = 0; i < 500; i++) {
            double[] v = random.doubles(5, -50, 50).sorted().toArray();
            double[] parts = parts(v);
            double above = DoubleStream.of(parts).limit(BoxParts.BARS).sum();
            double below = DoubleStream.of(parts).skip(BoxParts.BELOW).limit(BoxParts.BARS).sum();
            assertThat(above).isCloseTo(Math.max(0, v[3]), within(1e-9));
            assertThat(below).isCloseTo(Math.min(0, v[1]), within(1e-9));
            assertThat(DoubleStream.of(parts).limit(BoxParts.BARS)).allMatch(p -> p >= -1e-9);
            assertThat(DoubleStream.of(parts).skip(BoxParts.BELOW).limit(BoxParts.BARS))
                    .allMatch(p -> p <= 1e-9);
            assertThat(DoubleStream.of(parts).skip(BoxParts.ARMS).filter(p -> !Double.isNaN(p)))
                    .as("one arm down and one up")
                    .containsExactlyInAnyOrder(v[1] - v[0], v[4] - v[3]);
        }
    }

    @Test
    void aBoxThatLacksANumberHasNoBars() {
        assertThat(parts(1, 2, Double.NaN, 4, 5)).isEmpty();
    }

    @Test
    void aBoxOfOneNumberHasNoWidth() {
        double[] parts = parts(3, 3, 3, 3, 3);
        assertThat(parts[0]).isEqualTo(3);
        assertThat(DoubleStream.of(parts).skip(1).limit(3).sum()).isZero();
    }
}
