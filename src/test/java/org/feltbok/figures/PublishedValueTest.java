package org.feltbok.figures;

import static org.assertj.core.api.Assertions.assertThat;

import org.feltbok.figures.FigureTable.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.OptionalDouble;

class PublishedValueTest {
    static PublishedValue value(double value, int decimals, String qualifier, String erratum) {
        return new PublishedValue(
                "", "f", "q.mean", value, "", decimals, qualifier, erratum, "", "");
    }

    @ParameterizedTest(name = "printed {0} ({1} decimals, {2}), today {4}: {5}")
    @CsvSource({
        "26, 0, , , 25.5, MATCH",
        "25, 0, , , 25.5, HALF_DOWN",
        "26, 0, , , 26.499999, MATCH",
        "26, 0, , , 26.5001, DIFFERS",
        "26, 0, , , 25.4999, DIFFERS",
        "-22.3, 1, , , -22.5, DIFFERS",
        "-22.3, 1, , , -22.35, HALF_DOWN",
        "-22.4, 1, , , -22.35, MATCH",
        "2.4, 1, , , 2.45, HALF_DOWN",
        "2.5, 1, , , 2.45, MATCH",
        "2.9, 1, , , 2.85, MATCH",
        "2.8, 1, , , 2.85, HALF_DOWN",
        "4.0, 1, , , 4.05, HALF_DOWN",
        "4.1, 1, , , 4.05, MATCH",
        "4.3, 1, , , 4.35, HALF_DOWN",
        "4.3, 1, , , 4.349, MATCH",
        "12, 0, , , 12.5, HALF_DOWN",
        "12, 0, , E05, 12.5, HALF_DOWN",
        "0.1, 1, , , 0.15000000000000002, HALF_DOWN",
        "0.2, 1, , , 0.15000000000000002, MATCH",
        "1234567.5, 1, , , 1234567.55, HALF_DOWN",
        "60, 0, nearly, , 57.6, APPROXIMATE",
        "60, 0, about, , 66.1, DIFFERS",
        "50, 0, over, , 50.7, APPROXIMATE",
        "50, 0, over, , 50, DIFFERS",
        "43, 0, , E05, 42, ERRATUM",
        "43, 0, , E05, 43, MATCH",
    })
    void compares(
            double printed,
            int decimals,
            String qualifier,
            String erratum,
            double today,
            Verdict expected) {
        PublishedValue published =
                value(
                        printed,
                        decimals,
                        qualifier == null ? "" : qualifier,
                        erratum == null ? "" : erratum);
        assertThat(published.verdict(OptionalDouble.of(today))).isEqualTo(expected);
    }

    @Test
    void whatIsUndefinedTodayDiffers() {
        assertThat(value(1, 0, "", "").verdict(OptionalDouble.empty())).isEqualTo(Verdict.DIFFERS);
        assertThat(value(1, 0, "over", "").verdict(OptionalDouble.empty()))
                .isEqualTo(Verdict.DIFFERS);
    }
}
