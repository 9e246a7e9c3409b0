package org.feltbok.export;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.poi.ss.usermodel.DataFormatter;
import org.feltbok.base.text.Language;
import org.feltbok.figures.ChartStyle;
import org.feltbok.figures.FigureTable.Column;
import org.feltbok.figures.FigureTable.Role;
import org.feltbok.figures.FigureTable.Unit;
import org.feltbok.figures.style.NumberRules;
import org.junit.jupiter.api.Test;

import java.util.Locale;

/** Formats as a spreadsheet applies them. */
class NumberFormatsTest {
    private final NumberFormats bars =
            new NumberFormats(Language.EN, ChartStyle.of(ChartStyle.Kind.BAR), NumberRules.USUAL);
    private final NumberFormats stack =
            new NumberFormats(
                    Language.NB, ChartStyle.of(ChartStyle.Kind.STACKED_BAR), NumberRules.USUAL);

    private static Column column(Unit unit, int decimals) {
        return new Column("c", "C", unit, decimals, Role.SERIES, -1, 0, false);
    }

    private static String shown(double value, String format) {
        return new DataFormatter(Locale.ENGLISH).formatRawCellContents(value, -1, format);
    }

    @Test
    void aCellShowsTheDecimalsAndTheSignOfItsColumn() {
        assertThat(bars.cell(column(Unit.PERCENT, 1))).isEqualTo("0.0\"%\"");
        assertThat(shown(1234, bars.cell(column(Unit.COUNT, 0)))).isEqualTo("1,234");
        assertThat(shown(1234, bars.cell(column(Unit.NUMBER, 0)))).isEqualTo("1234");
        assertThat(shown(72, stack.cell(column(Unit.PERCENT, 0)))).as("in a stack").isEqualTo("72");
    }

    /** What is shown as 5 is written where labels begin at 5. */
    @Test
    void smallPartsOfAStackAreNotWritten() {
        String format = stack.from(5, column(Unit.PERCENT, 0));
        assertThat(shown(4.4, format)).isEmpty();
        assertThat(shown(4.6, format)).isEqualTo("5");
        assertThat(shown(61, format)).isEqualTo("61");
        assertThat(format).as("below zero").startsWith("[<=-4.5]-");
        assertThat(stack.from(0, column(Unit.PERCENT, 0))).as("no limit").isEqualTo("0");
    }

    @Test
    void aSignStandsAfterEveryPartThatWritesANumber() {
        assertThat(NumberFormats.signed("0.0\"%\"", "*")).isEqualTo("0.0\"%\"\"*\"");
        assertThat(NumberFormats.signed("[<=-4.5]-0;[<4.5]\"\";0", "*"))
                .isEqualTo("[<=-4.5]-0\"*\";[<4.5]\"\";0\"*\"");
    }
}
