package org.feltbok.figures;

import org.feltbok.base.text.Texts;
import org.feltbok.figures.FigureTable.Cell;
import org.feltbok.figures.FigureTable.Column;
import org.feltbok.figures.FigureTable.Header;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Published values that stand in no cell of their figure, as a table: a row each, named by figure
 * and measure.
 */
public final class ExtraTable {
    /** Key of the table, as figures have theirs. */
    public static final String ID = "published-elsewhere";

    private ExtraTable() {}

    public static FigureTable of(List<Checked> extra, Texts texts) {
        List<Header> rows = new ArrayList<>();
        List<List<Cell>> cells = new ArrayList<>();
        for (int i = 0; i < extra.size(); i++) {
            Checked c = extra.get(i);
            String label = c.published().figure() + ": " + c.published().measure();
            rows.add(new Header("x" + (i + 1), label, label));
            cells.add(List.of(cell(c)));
        }
        Column today =
                new Column(
                        "today",
                        texts.get("figures.extra.today"),
                        FigureTable.Unit.NUMBER,
                        1,
                        FigureTable.Role.SERIES,
                        -1,
                        0,
                        false);
        return new FigureTable(
                ID,
                texts.get("figures.extra.caption"),
                Kinds.above(texts.get("figures.extra.subtitle"), cells, texts),
                texts.get("figures.extra.rows"),
                rows,
                List.of(today),
                Kinds.signed(cells),
                ChartStyle.of(ChartStyle.Kind.TABLE),
                "");
    }

    private static Cell cell(Checked c) {
        OptionalDouble today = c.today();
        Cell cell =
                new Cell(
                        today.isPresent() ? today.getAsDouble() : null,
                        null,
                        c.published().value(),
                        c.published().printed(),
                        c.verdict(),
                        c.published().measure());
        return c.isConstructed()
                ? cell.from(new CellSource(CellSource.Kind.CONSTRUCTED, "", "", "", "", ""))
                : cell;
    }
}
