package org.feltbok.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.feltbok.base.FaultException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

/**
 * What is told of the items of an index, held to R: {@code x[,3] <- 7 - x[,3]; x <-
 * x[complete.cases(x),]; k/(k-1)*(1-sum(apply(x,2,var))/var(rowSums(x)))}, the same without each
 * item, and {@code cor(x[,i], rowSums(x[,-i]))}; as {@code psych::alpha} tells them.
 */
class IndexReportTest {
    private static final double TINY = 1e-12;

    private final Dataset data =
            new MadeData(12)
                    .scale("a", 6, 1, 4, 2, 5, 3, 6, 2, 4, 5, 3, 0, 1)
                    .scale("b", 6, 2, 4, 1, 6, 3, 5, 3, 4, 6, 2, 3, 1)
                    .scale("c", 6, 6, 3, 5, 1, 4, 2, 6, 2, 1, 4, 2, 0)
                    .scale("d", 6, 1, 5, 3, 4, 4, 6, 1, 3, 6, 3, 2, 2)
                    .scale("same", 6, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2)
                    .number("x", 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12)
                    .data()
                    .survey("")
                    .data();

    private IndexReport of(List<String> items, List<String> reversed) {
        return IndexReport.rehearse(data, new Derivation.Index(items, reversed, false, 1));
    }

    @Test
    void alphaAndWhatEachItemAddsAreAsInR() {
        IndexReport report = of(List.of("a", "b", "c", "d"), List.of("c"));
        assertThat(report.n()).isEqualTo(10);
        assertThat(report.alpha()).isCloseTo(0.95053650876733831, within(TINY));
        item(report, 0, "a", 3.5, 0.95869785139237729, 0.91502683363148496);
        item(report, 1, "b", 3.6, 0.83873112778070602, 0.94736842105263153);
        item(report, 2, "c", 3.6, 0.92897825510945031, 0.92053973013493251);
        item(report, 3, "d", 3.6, 0.81225970222510457, 0.95582329317269066);
    }

    private static void item(
            IndexReport report, int at, String name, double mean, double rest, double without) {
        IndexReport.Item item = report.items().get(at);
        assertThat(item.name()).isEqualTo(name);
        assertThat(item.mean()).isCloseTo(mean, within(TINY));
        assertThat(item.rest()).as(name).isCloseTo(rest, within(TINY));
        assertThat(item.without()).as(name).isCloseTo(without, within(TINY));
    }

    @Test
    void itMakesADifferenceWhichItemCountsFromTheOtherEnd() {
        assertThat(of(List.of("a", "b", "c", "d"), List.of()).alpha()).isLessThan(0.5);
    }

    @Test
    void ofTwoItemsThereIsNoAlphaWithoutOneOfThem() {
        IndexReport report = of(List.of("a", "b"), List.of());
        assertThat(report.items()).allMatch(i -> Double.isNaN(i.without()));
        assertThat(report.items().get(0).rest())
                .isCloseTo(report.items().get(1).rest(), within(TINY));
    }

    @Test
    void whatDoesNotVaryIsUndefinedAndNotNought() {
        IndexReport report = of(List.of("same", "a"), List.of());
        assertThat(report.items().getFirst().rest()).isNaN();
        assertThat(of(List.of("same", "x"), List.of()).items().get(1).rest()).isNaN();
    }

    @Test
    void itemsThatMakeUpForEachOtherHaveNoAlphaAndNotOneOfTheRounding() {
        Dataset opposed =
                new MadeData(4)
                        .number("one", 0.1, 0.2, 0.3, 0.7)
                        .number("other", 0.7, 0.6, 0.5, 0.1)
                        .data()
                        .survey("")
                        .data();
        var index = new Derivation.Index(List.of("one", "other"), List.of(), false, 1);
        assertThat(IndexReport.rehearse(opposed, index).alpha()).isNaN();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.1, 0.2, 0.7, 1.1, 3.3, 33.3})
    void aNumberWithDecimalsThatDoesNotVaryIsUndefinedToo(double number) {
        double[] same = new double[12];
        java.util.Arrays.fill(same, number);
        Dataset made =
                new MadeData(12)
                        .number("same", same)
                        .number("too", same)
                        .number("x", 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12)
                        .data()
                        .survey("")
                        .data();
        IndexReport some =
                IndexReport.rehearse(
                        made, new Derivation.Index(List.of("same", "x"), List.of(), false, 1));
        assertThat(some.items()).extracting(IndexReport.Item::rest).containsOnly(Double.NaN);
        IndexReport all =
                IndexReport.rehearse(
                        made, new Derivation.Index(List.of("same", "too"), List.of(), false, 1));
        assertThat(all.items()).extracting(IndexReport.Item::rest).containsOnly(Double.NaN);
        assertThat(all.alpha()).isNaN();
    }

    @Test
    void itIsTheNumberThatFiguresShow() {
        Dataset made =
                data.defining(
                        new Variable(
                                "i",
                                org.feltbok.base.text.LocalText.of("i"),
                                org.feltbok.base.text.LocalText.of("i"),
                                Variable.Type.NUMBER,
                                List.of(),
                                2,
                                java.util.Set.of()),
                        new Derivation.Index(List.of("a", "b", "c", "d"), List.of("c"), false, 2));
        IndexReport report =
                IndexReport.rehearse(
                        made,
                        new Derivation.Index(List.of("a", "b", "c", "d"), List.of("c"), false, 2));
        assertThat(report.alpha()).isCloseTo(0.95053650876733831, within(TINY));
    }

    @Test
    void anIndexOfWhatIsNotThereIsRefused() {
        assertThatThrownBy(() -> of(List.of("a", "nothing"), List.of()))
                .isInstanceOf(FaultException.class);
    }
}
