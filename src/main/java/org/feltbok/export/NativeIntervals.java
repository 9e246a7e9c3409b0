package org.feltbok.export;

import org.apache.poi.ss.usermodel.Cell;
import org.feltbok.figures.render.FigureView;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTErrBars;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTNumDataSource;
import org.openxmlformats.schemas.drawingml.x2006.chart.STErrBarType;
import org.openxmlformats.schemas.drawingml.x2006.chart.STErrValType;

/**
 * Intervals as error bars of series: how far down and up from each number, in two hidden columns a
 * series behind those that a form needs for itself.
 */
final class NativeIntervals {
    /** Hidden columns before. */
    static final int OWN = 2;

    private final CellArea area;
    private final FigureView view;

    NativeIntervals(CellArea area) {
        this.area = area;
        this.view = new FigureView(area.table());
    }

    private static boolean any(FigureView view, int column) {
        for (int row = 0; row < view.rows(); row++) {
            if (view.interval(row, column).isPresent()) {
                return true;
            }
        }
        return false;
    }

    boolean any(int column) {
        return any(view, column);
    }

    /** How many hidden columns there are with those of the intervals. */
    static int columns(FigureView view) {
        boolean some = view.series().stream().anyMatch(c -> any(view, c));
        return OWN + (some ? 2 * view.series().size() : 0);
    }

    static void write(FigureView view, NativeForm.Helper cells) {
        for (int i = 0; i < view.series().size(); i++) {
            for (int row = 0; row < view.rows(); row++) {
                for (int side = 0; side < 2; side++) {
                    double length = length(view, row, view.series().get(i), side);
                    if (!Double.isNaN(length)) {
                        cells.number(row, OWN + 2 * i + side, length);
                    }
                }
            }
        }
    }

    /**
     * @param side 0 down, 1 up
     */
    private static double length(FigureView view, int row, int column, int side) {
        Double value = view.value(row, column);
        if (value == null) {
            return Double.NaN;
        }
        return view.interval(row, column)
                .map(i -> Math.max(0, side == 0 ? value - i.low() : i.high() - value))
                .orElse(Double.NaN);
    }

    /**
     * @param bars of the series, new and empty
     * @param series its index among the drawn ones
     */
    void fill(CTErrBars bars, int series) {
        bars.addNewErrBarType().setVal(STErrBarType.BOTH);
        bars.addNewErrValType().setVal(STErrValType.CUST);
        bars.addNewNoEndCap().setVal(false);
        int column = area.helper() + OWN + 2 * series;
        numbers(bars.addNewPlus(), column + 1);
        numbers(bars.addNewMinus(), column);
        bars.addNewSpPr().set(ChartLook.outline(area.colours().text(), 1).getXmlObject());
    }

    /**
     * A dotted line up and down from one row.
     *
     * @param bars of the series, new and empty
     * @param column of the sheet with its height, before those of how far up and down
     */
    void seam(CTErrBars bars, int column) {
        bars.addNewErrBarType().setVal(STErrBarType.BOTH);
        bars.addNewErrValType().setVal(STErrValType.CUST);
        bars.addNewNoEndCap().setVal(true);
        numbers(bars.addNewPlus(), column + 1);
        numbers(bars.addNewMinus(), column + 2);
        bars.addNewSpPr()
                .set(ChartLook.outline(ChartLook.dotted(area.colours().muted(), 1)).getXmlObject());
    }

    /** Those of a hidden column, with gaps where its cells are empty. */
    private void numbers(CTNumDataSource source, int column) {
        var cells = source.addNewNumRef();
        cells.setF(area.range(column).formatAsString(area.sheet().getSheetName(), true));
        var cache = cells.addNewNumCache();
        cache.addNewPtCount().setVal(view.rows());
        for (int row = 0; row < view.rows(); row++) {
            Cell cell = area.sheet().getRow(area.firstRow() + row).getCell(column);
            if (cell != null) {
                var point = cache.addNewPt();
                point.setIdx(row);
                point.setV(Double.toString(cell.getNumericCellValue()));
            }
        }
    }
}
