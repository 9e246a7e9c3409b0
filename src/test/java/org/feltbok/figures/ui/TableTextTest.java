package org.feltbok.figures.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.feltbok.base.text.Language;
import org.feltbok.base.text.Texts;
import org.feltbok.figures.CellSource;
import org.feltbok.figures.ChartStyle;
import org.feltbok.figures.FigureTable;
import org.feltbok.figures.FigureTable.Cell;
import org.feltbok.figures.FigureTable.Column;
import org.feltbok.figures.FigureTable.Header;
import org.feltbok.figures.FigureTable.Role;
import org.feltbok.figures.FigureTable.Shown;
import org.feltbok.figures.FigureTable.Unit;
import org.feltbok.figures.FigureTable.Verdict;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Locale;

/** What is copied and what the window says of numbers of several kinds below each other. */
class TableTextTest {
    private static final FigureTable TABLE =
            new FigureTable(
                    "f",
                    "F",
                    "",
                    "",
                    List.of(header("n"), header("mean"), header("sd")),
                    List.of(new Column("v", "V", Unit.NUMBER, 2, Role.SERIES, -1, 0, false)),
                    List.of(
                            List.of(cell(20, 20, Unit.COUNT, 0)),
                            List.of(cell(4.05, 19, Unit.MEAN, 1)),
                            List.of(cell(0.2236, 18, Unit.NUMBER, 2))),
                    ChartStyle.of(ChartStyle.Kind.TABLE),
                    "");

    private static Header header(String key) {
        return new Header(key, key, key);
    }

    private static Cell cell(double value, int n, Unit unit, int decimals) {
        return new Cell(value, n, null, null, Verdict.NONE, "", new Shown(unit, decimals));
    }

    @Test
    void eachNumberIsCopiedWithItsOwnDecimals() {
        assertThat(TableText.tsv(TABLE, Locale.ENGLISH))
                .isEqualTo("\tV\nn\t20\nmean\t4.1\nsd\t0.22\n");
    }

    @Test
    void onlyNumbersThatAreNoCountsHaveABase() {
        assertThat(Bases.of(TABLE).all()).containsExactly(18, 19);
        assertThat(Bases.of(TABLE).rows().getFirst()).isEmpty();
    }

    @Test
    void quotedAndConstructedNumbersAreToldBelowAsThoseOfTestsAre() {
        FigureTable signed =
                TABLE.shown(
                        TABLE.columns(),
                        List.of(
                                List.of(cell(20, 20, Unit.COUNT, 0)),
                                List.of(signed(4.05, CellSource.Kind.QUOTED, "†")),
                                List.of(signed(0.22, CellSource.Kind.CONSTRUCTED, "‡"))));
        assertThat(TableText.whole(signed, new Texts(Language.EN)))
                .contains("mean\t4.1\n")
                .contains("With signs: mean: 4.1†; sd: 0.22‡.");
    }

    private static Cell signed(double value, CellSource.Kind kind, String sign) {
        int decimals = kind == CellSource.Kind.QUOTED ? 1 : 2;
        return new Cell(
                value,
                null,
                null,
                null,
                Verdict.NONE,
                "",
                new Shown(Unit.NUMBER, decimals),
                null,
                null,
                new CellSource(kind, "", "", "", sign, ""));
    }
}
