package org.feltbok.figures.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.feltbok.figures.FigureTable.Column;
import org.feltbok.figures.FigureTable.Role;
import org.feltbok.figures.FigureTable.Unit;
import org.junit.jupiter.api.Test;

import java.util.Locale;

class NumbersTest {
    private final Numbers norwegian = new Numbers(Locale.forLanguageTag("nb"));
    private final Numbers english = new Numbers(Locale.ENGLISH);

    private static Column column(Unit unit, int decimals) {
        return new Column("c", "C", unit, decimals, Role.SERIES, -1, 0, false);
    }

    /** 4.05 lies below the half in binary, and is 4.1 all the same, with its sign and without. */
    @Test
    void aHalfIsRoundedAsTheDecimalNumberIsWhereverItIsShown() {
        for (double half : new double[] {4.05, 1.45, 1.15, 8.35}) {
            String up = String.valueOf(Math.round(half * 10 + 0.1) / 10.0);
            assertThat(english.plain(half, 1)).isEqualTo(up);
            assertThat(english.plain(half, column(Unit.MEAN, 1))).isEqualTo(up);
            assertThat(english.full(half, column(Unit.MEAN, 1))).isEqualTo(up);
            assertThat(english.full(half, column(Unit.PERCENT, 1))).isEqualTo(up + "%");
            assertThat(english.full(-half, column(Unit.PERCENT, 1))).isEqualTo("−" + up + "%");
        }
    }

    @Test
    void theSignAndTheMarksAreThoseOfTheLanguage() {
        assertThat(norwegian.full(72.25, column(Unit.PERCENT, 1))).isEqualTo("72,3\u00a0%");
        assertThat(english.full(1234.5, column(Unit.COUNT, 0))).isEqualTo("1,235");
        assertThat(english.full(-0.04, column(Unit.NUMBER, 1))).isEqualTo("0.0");
        assertThat(english.full(-4, column(Unit.NUMBER, 1)))
                .as("a minus, no hyphen, as in Norwegian")
                .isEqualTo("−4.0");
        assertThat(norwegian.full(-4, column(Unit.NUMBER, 1))).isEqualTo("−4,0");
    }
}
