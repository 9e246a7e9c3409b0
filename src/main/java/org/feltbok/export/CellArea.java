package org.feltbok.export;

import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFNumericalDataSource;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.feltbok.figures.FigureTable;
import org.feltbok.figures.render.Colours;
import org.feltbok.figures.style.HouseStyle;

/**
 * Where a figure's table stands on its sheet: labels in the first column, one column for each of
 * the figure's.
 *
 * @param headRow 0-based row of the headings
 * @param helper 0-based first column free for numbers that only charts need
 * @param style of the charts
 */
record CellArea(FigureTable table, XSSFSheet sheet, int headRow, int helper, HouseStyle style) {

    Colours colours() {
        return Colours.of(style);
    }

    int firstRow() {
        return headRow + 1;
    }

    int lastRow() {
        return headRow + table.rows().size();
    }

    /** Sheet column of one of the figure's columns. */
    static int sheetColumn(int column) {
        return column + 1;
    }

    XDDFDataSource<String> labels() {
        return XDDFDataSourcesFactory.fromStringCellRange(sheet, range(0));
    }

    XDDFNumericalDataSource<Double> values(int column) {
        return numbers(sheetColumn(column));
    }

    /** Numbers of a sheet column in the table's rows. */
    XDDFNumericalDataSource<Double> numbers(int sheetColumn) {
        return XDDFDataSourcesFactory.fromNumericCellRange(sheet, range(sheetColumn));
    }

    CellReference heading(int column) {
        return new CellReference(sheet.getSheetName(), headRow, sheetColumn(column), true, true);
    }

    CellRangeAddress range(int sheetColumn) {
        return new CellRangeAddress(firstRow(), lastRow(), sheetColumn, sheetColumn);
    }
}
