package org.feltbok.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.feltbok.base.text.LocalText;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

class ValuesTest {
    private static final Offset<Double> CLOSE = within(1e-12);

    /**
     * R: {@code x <- c(1,6,3,3,5,2,4,4,6,1,2,5,3,4,6,6,1); mean(x); sd(x); median(x); quantile(x,
     * c(1/3,2/3,.9))}.
     */
    @Test
    void ofAScaleAsInR() {
        int[] x = {1, 6, 3, 3, 5, 2, 4, 4, 6, 1, 2, 5, 3, 4, 6, 6, 1};
        List<Category> categories =
                IntStream.rangeClosed(1, 6)
                        .mapToObj(
                                i ->
                                        new Category(
                                                "" + i,
                                                LocalText.of(""),
                                                LocalText.of(""),
                                                i,
                                                Optional.empty()))
                        .toList();
        Variable variable =
                new Variable(
                        "x",
                        LocalText.of(""),
                        LocalText.of(""),
                        Variable.Type.SCALE,
                        categories,
                        0,
                        Set.of());
        int[] cells = IntStream.of(x).map(i -> i - 1).toArray();
        Values values = Values.of(variable, Counts.of(CategoryColumn.of(cells, 6), 6, null).all());
        assertThat(values.n()).isEqualTo(17);
        assertThat(values.mean()).isCloseTo(62 / 17.0, CLOSE);
        assertThat(values.sd()).isCloseTo(1.835114998800764, CLOSE);
        assertThat(values.median()).isEqualTo(4);
        assertThat(values.quantile(1 / 3.0)).isCloseTo(3, CLOSE);
        assertThat(values.quantile(2 / 3.0)).isCloseTo(4.666666666666667, CLOSE);
        assertThat(values.quantile(0.9)).isCloseTo(6, CLOSE);
    }

    /**
     * R: {@code y <- c(12.5,3.25,8,100.125,-4,0,7.75); mean(y); sd(y); quantile(y, c(.25,.8));
     * sum(y)}.
     */
    @Test
    void ofNumbersAsInR() {
        double[] y = {12.5, 3.25, Double.NaN, 8, 100.125, -4, 0, 7.75};
        Values values = Values.of(NumberColumn.of(y), null);
        assertThat(values.n()).isEqualTo(7);
        assertThat(values.mean()).isCloseTo(127.625 / 7, CLOSE);
        assertThat(values.sd()).isCloseTo(36.52627682654672, CLOSE);
        assertThat(values.quantile(0.25)).isCloseTo(1.625, CLOSE);
        assertThat(values.quantile(0.8)).isCloseTo(11.6, CLOSE);
        assertThat(values.min()).isEqualTo(-4);
        assertThat(values.max()).isEqualTo(100.125);
        assertThat(values.sum()).isCloseTo(127.625, CLOSE);
    }

    @Test
    void ofNothingIsUndefinedAndOneValueHasNoSpread() {
        Values none = Values.of(NumberColumn.of(new double[] {Double.NaN}), null);
        for (Statistic statistic : Statistics.all()) {
            if (statistic instanceof NumberStatistic s) {
                assertThat(s.of(none)).as(statistic.word()).isNaN();
            }
        }
        assertThat(Values.of(NumberColumn.of(new double[] {7}), null).sd()).isNaN();
    }
}
