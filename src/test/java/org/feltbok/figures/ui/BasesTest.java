package org.feltbok.figures.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.feltbok.figures.ChartStyle;
import org.feltbok.figures.ChartStyle.Kind;
import org.feltbok.figures.FigureTable;
import org.feltbok.figures.FigureTable.Cell;
import org.feltbok.figures.FigureTable.Column;
import org.feltbok.figures.FigureTable.Header;
import org.feltbok.figures.FigureTable.Role;
import org.feltbok.figures.FigureTable.Unit;
import org.feltbok.figures.FigureTable.Verdict;
import org.junit.jupiter.api.Test;

import java.util.List;

/** How many rows rest on stands once beside them. */
class BasesTest {
    private static Cell cell(double value, int n) {
        return new Cell(value, n, null, null, Verdict.NONE, "");
    }

    private static Column column(String key, Unit unit, Role role) {
        return new Column(key, key, unit, 0, role, -1, 0, false);
    }

    /** Two rows of shares that rest on 12 and 30, and counts beside them. */
    private static Bases bases(double first, double second) {
        return Bases.of(
                new FigureTable(
                        "f",
                        "F",
                        "",
                        "",
                        List.of(new Header("a", "A", "A"), new Header("b", "B", "B")),
                        List.of(
                                column("share", Unit.PERCENT, Role.SERIES),
                                column("count", Unit.COUNT, Role.DATA)),
                        List.of(
                                List.of(cell(50, 12), cell(first, 12)),
                                List.of(cell(40, 30), cell(second, 30))),
                        ChartStyle.of(Kind.BAR),
                        ""));
    }

    @Test
    void rowsThatRestOnDifferentNumbersHaveThemBesideThem() {
        assertThat(bases(6, 12).byRow()).isTrue();
    }

    @Test
    void aFigureWithSuchAColumnOfItsOwnHasNoOther() {
        assertThat(bases(12, 30).byRow()).isFalse();
        assertThat(bases(12, 29).byRow()).as("another number").isTrue();
    }
}
