package org.feltbok.export;

import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * How a figure's sheet is printed on A4: on one page as long as people can read it so small. A
 * longer table goes on over pages with its head on each, and its chart has a page of its own.
 */
final class SheetPages {
    /** Of A4 within the margins, in pixels. */
    private static final double LONG_SIDE = 980;

    private static final double SHORT_SIDE = 660;

    /** Letters of 11 points are about 7 points on paper then. */
    private static final double LEAST_SCALE = 0.62;

    /** A chart of so many bars that it would be smaller goes on over pages. */
    private static final double LEAST_CHART = 0.4;

    /** Programs measure columns by fonts of their own, some of which are wider. */
    private static final double AIR = 0.7;

    private final XSSFSheet sheet;
    private final int headRow;

    SheetPages(XSSFSheet sheet, int headRow) {
        this.sheet = sheet;
        this.headRow = headRow;
    }

    /**
     * @param table its cells with title and notes
     * @param chart the cells under a chart below the table or beside it, if there is one
     */
    void set(CellRangeAddress table, Optional<CellRangeAddress> chart) {
        sheet.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
        CellRangeAddress all = chart.map(c -> around(table, c)).orElse(table);
        boolean small = scale(all, width(all) > height(all)) < LEAST_SCALE;
        if (small && chart.isPresent()) {
            apart(table, chart.get());
        } else {
            together(all, !small);
        }
    }

    private void together(CellRangeAddress all, boolean one) {
        sheet.getPrintSetup().setLandscape(width(all) > height(all));
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setFitWidth((short) 1);
        sheet.getPrintSetup().setFitHeight((short) (one ? 1 : 0));
        if (!one) {
            repeatHead();
        }
        area(all);
    }

    /**
     * The paper lies as the table does, unless the other way more of its columns stand beside each
     * other or less of the chart is cut.
     */
    private void apart(CellRangeAddress table, CellRangeAddress chart) {
        boolean wide = width(table) > height(table);
        boolean landscape = whole(table, chart, wide) >= whole(table, chart, !wide) == wide;
        double readable = across(table, landscape);
        double scale =
                Math.clamp(
                        AIR * Math.min(readable, scale(chart, landscape)),
                        leastFor(chart, landscape),
                        AIR);
        sheet.getPrintSetup().setLandscape(landscape);
        sheet.setFitToPage(false);
        sheet.getPrintSetup().setScale((short) Math.floor(scale * 100));
        repeatHead();
        if (readable < scale) {
            sheet.setRepeatingColumns(new CellRangeAddress(-1, -1, 0, 0));
        }
        area(table, chart);
    }

    /** A chart that is only a little too high for a page is made smaller than letters are. */
    private double leastFor(CellRangeAddress chart, boolean landscape) {
        double whole = AIR * scale(chart, landscape);
        return whole < LEAST_CHART ? LEAST_SCALE : Math.min(LEAST_SCALE, whole);
    }

    /**
     * How large all columns stand beside each other and the chart on a page, up to what people can
     * read.
     */
    private double whole(CellRangeAddress table, CellRangeAddress chart, boolean landscape) {
        return Math.min(
                LEAST_SCALE, AIR * Math.min(across(table, landscape), scale(chart, landscape)));
    }

    private double across(CellRangeAddress table, boolean landscape) {
        return (landscape ? LONG_SIDE : SHORT_SIDE) / width(table);
    }

    private void repeatHead() {
        sheet.setRepeatingRows(new CellRangeAddress(headRow, headRow, -1, -1));
    }

    /** Each of several areas begins a page. */
    private void area(CellRangeAddress... areas) {
        XSSFWorkbook book = sheet.getWorkbook();
        book.setPrintArea(
                book.getSheetIndex(sheet),
                Arrays.stream(areas)
                        .map(
                                a ->
                                        new AreaReference(
                                                first(a), last(a), SpreadsheetVersion.EXCEL2007))
                        .map(AreaReference::formatAsString)
                        .collect(Collectors.joining(",")));
    }

    private static CellReference first(CellRangeAddress area) {
        return new CellReference(area.getFirstRow(), area.getFirstColumn(), true, true);
    }

    private static CellReference last(CellRangeAddress area) {
        return new CellReference(area.getLastRow(), area.getLastColumn(), true, true);
    }

    /** At which all of it stands on a page. */
    private double scale(CellRangeAddress area, boolean landscape) {
        double across = landscape ? LONG_SIDE : SHORT_SIDE;
        double down = landscape ? SHORT_SIDE : LONG_SIDE;
        return Math.min(across / width(area), down / height(area));
    }

    private double width(CellRangeAddress area) {
        var place = new ChartPlace(sheet);
        return place.left(area.getLastColumn() + 1) - place.left(area.getFirstColumn());
    }

    private double height(CellRangeAddress area) {
        double height = 0;
        for (int i = area.getFirstRow(); i <= area.getLastRow(); i++) {
            Row row = sheet.getRow(i);
            height +=
                    (row == null ? sheet.getDefaultRowHeightInPoints() : row.getHeightInPoints())
                            * 96
                            / 72;
        }
        return height;
    }

    private static CellRangeAddress around(CellRangeAddress one, CellRangeAddress other) {
        return new CellRangeAddress(
                Math.min(one.getFirstRow(), other.getFirstRow()),
                Math.max(one.getLastRow(), other.getLastRow()),
                Math.min(one.getFirstColumn(), other.getFirstColumn()),
                Math.max(one.getLastColumn(), other.getLastColumn()));
    }
}
