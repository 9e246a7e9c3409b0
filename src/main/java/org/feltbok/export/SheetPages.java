package org.feltbok.export;

import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.feltbok.tabular.SheetFooter;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * How a figure's sheet is printed on A4: on one page as long as people can read it so small. A
 * longer table goes on over pages with its head on each, and its chart has a page of its own.
 */
final class SheetPages {
    /** In inches: what printers need, and below it room for the number of the page. */
    private static final double MARGIN = 0.4;

    private static final double BOTTOM = 0.6;

    /** Of A4 within the margins, in pixels. */
    private static final double LONG_WIDTH = (11.69 - 2 * MARGIN) * 96;

    private static final double SHORT_WIDTH = (8.27 - 2 * MARGIN) * 96;
    private static final double LONG_HEIGHT = (11.69 - MARGIN - BOTTOM) * 96;
    private static final double SHORT_HEIGHT = (8.27 - MARGIN - BOTTOM) * 96;

    /** Letters of 11 points are about 7 points on paper then. */
    private static final double LEAST_SCALE = 0.62;

    /** A chart of so many bars that it would be smaller goes on over pages. */
    private static final double LEAST_CHART = 0.4;

    /** Programs measure columns by fonts of their own, some of which are wider. */
    private static final double AIR = 0.7;

    /** A row of cells that a chart may take in part. */
    private static final double SPARE = 24;

    /** Rows of the table that stand with its notes on the last page. */
    private static final int WITH_NOTES = 5;

    private final XSSFSheet sheet;
    private final int headRow;
    private final int lastRow;

    /**
     * @param lastRow of the table, without notes
     */
    SheetPages(XSSFSheet sheet, int headRow, int lastRow) {
        this.sheet = sheet;
        this.headRow = headRow;
        this.lastRow = lastRow;
    }

    /**
     * @param table its cells with title and notes
     * @param chart the cells under a chart below the table or beside it, if there is one
     */
    void set(CellRangeAddress table, Optional<CellRangeAddress> chart) {
        sheet.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
        margins();
        CellRangeAddress all = chart.map(c -> around(table, c)).orElse(table);
        boolean small = Math.max(scale(all, true), scale(all, false)) < LEAST_SCALE;
        if (small && chart.isPresent()) {
            apart(table, chart.get());
        } else {
            together(all, !small);
        }
    }

    /** How high a chart beside a table may be so that both stand on one page; 0 = they cannot. */
    double beside(CellRangeAddress table, double width) {
        double above = 0;
        for (int row = table.getFirstRow(); row < headRow; row++) {
            above += height(row);
        }
        double room = 0;
        for (boolean landscape : new boolean[] {true, false}) {
            double high = down(landscape) / LEAST_SCALE;
            if (width * LEAST_SCALE <= across(landscape) && height(table) <= high) {
                room = Math.max(room, high - above - SPARE);
            }
        }
        return room;
    }

    /** The same of a chart below it. */
    double below(CellRangeAddress table, double width) {
        double room = 0;
        for (boolean landscape : new boolean[] {true, false}) {
            if (Math.max(width, width(table)) * LEAST_SCALE <= across(landscape)) {
                double high = down(landscape) / LEAST_SCALE;
                room = Math.max(room, high - height(table) - 2 * SPARE);
            }
        }
        return room;
    }

    private void together(CellRangeAddress all, boolean one) {
        double upright = Math.min(1, scale(all, false));
        double lying = Math.min(1, scale(all, true));
        boolean wide = width(all) > height(all);
        boolean landscape = one && upright != lying ? lying > upright : wide;
        sheet.getPrintSetup().setLandscape(landscape);
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setFitWidth((short) 1);
        sheet.getPrintSetup().setFitHeight((short) (one ? 1 : 0));
        if (!one) {
            repeatHead();
            notesWithRows(all, landscape, Math.min(1, across(all, landscape)));
        }
        area(all);
    }

    private void margins() {
        sheet.setMargin(PageMargin.LEFT, MARGIN);
        sheet.setMargin(PageMargin.RIGHT, MARGIN);
        sheet.setMargin(PageMargin.TOP, MARGIN);
        sheet.setMargin(PageMargin.BOTTOM, BOTTOM);
        sheet.setMargin(PageMargin.FOOTER, MARGIN / 2);
    }

    /**
     * The paper lies as the table does, unless the other way more of its columns stand beside each
     * other. A chart that has a page of its own one way is not cut the other: columns can be read
     * on the next page, half a chart cannot.
     */
    private void apart(CellRangeAddress table, CellRangeAddress chart) {
        boolean wide = width(table) > height(table);
        boolean cut = isCut(chart, wide);
        boolean landscape =
                cut == isCut(chart, !wide)
                        ? whole(table, chart, wide) >= whole(table, chart, !wide) == wide
                        : cut != wide;
        double readable = across(table, landscape);
        double scale =
                Math.clamp(
                        AIR * Math.min(readable, scale(chart, landscape)),
                        leastFor(chart, landscape),
                        AIR);
        scale = fewer(table, landscape, scale);
        sheet.getPrintSetup().setLandscape(landscape);
        sheet.setFitToPage(false);
        sheet.getPrintSetup().setScale((short) Math.floor(scale * 100));
        repeatHead();
        notesWithRows(table, landscape, scale);
        if (readable < scale) {
            sheet.setRepeatingColumns(new CellRangeAddress(-1, -1, 0, 0));
        }
        area(table, chart);
    }

    /** A chart that is only a little too high for a page is made smaller than letters are. */
    private double leastFor(CellRangeAddress chart, boolean landscape) {
        return isCut(chart, landscape)
                ? LEAST_SCALE
                : Math.min(LEAST_SCALE, AIR * scale(chart, landscape));
    }

    private boolean isCut(CellRangeAddress chart, boolean landscape) {
        return AIR * scale(chart, landscape) < LEAST_CHART;
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
        return across(landscape) / width(table);
    }

    private static double across(boolean landscape) {
        return landscape ? LONG_WIDTH : SHORT_WIDTH;
    }

    private static double down(boolean landscape) {
        return landscape ? SHORT_HEIGHT : LONG_HEIGHT;
    }

    /** A little smaller where the table takes fewer pages then, up to what people can read. */
    private double fewer(CellRangeAddress table, boolean landscape, double scale) {
        int fewest = starts(table, down(landscape) / LEAST_SCALE).size();
        double now = scale;
        while (now > LEAST_SCALE && starts(table, down(landscape) / now).size() > fewest) {
            now -= 0.01;
        }
        return Math.max(now, Math.min(scale, LEAST_SCALE));
    }

    /** Notes do not stand on a page without rows of the table. */
    private void notesWithRows(CellRangeAddress table, boolean landscape, double scale) {
        List<Integer> starts = starts(table, down(landscape) / scale);
        int latest = lastRow - WITH_NOTES + 1;
        if (starts.getLast() > latest && latest > headRow + WITH_NOTES) {
            sheet.setRowBreak(latest - 1);
        }
    }

    /**
     * The rows that begin pages.
     *
     * @param room of a page in pixels, of which the head takes some on each but the first
     */
    private List<Integer> starts(CellRangeAddress table, double room) {
        List<Integer> starts = new ArrayList<>(List.of(table.getFirstRow()));
        double used = 0;
        for (int row = table.getFirstRow(); row <= table.getLastRow(); row++) {
            double high = height(row);
            if (used + high > room) {
                starts.add(row);
                used = height(headRow);
            }
            used += high;
        }
        return starts;
    }

    /** The head stands on each page, which says which of how many it is. */
    private void repeatHead() {
        sheet.setRepeatingRows(new CellRangeAddress(headRow, headRow, -1, -1));
        SheetFooter.withPages(sheet, sheet.getSheetName());
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
        return Math.min(across(area, landscape), down(landscape) / height(area));
    }

    private double width(CellRangeAddress area) {
        var place = new ChartPlace(sheet);
        return place.left(area.getLastColumn() + 1) - place.left(area.getFirstColumn());
    }

    private double height(CellRangeAddress area) {
        double height = 0;
        for (int i = area.getFirstRow(); i <= area.getLastRow(); i++) {
            height += height(i);
        }
        return height;
    }

    private double height(int index) {
        Row row = sheet.getRow(index);
        return (row == null ? sheet.getDefaultRowHeightInPoints() : row.getHeightInPoints())
                * 96
                / 72;
    }

    private static CellRangeAddress around(CellRangeAddress one, CellRangeAddress other) {
        return new CellRangeAddress(
                Math.min(one.getFirstRow(), other.getFirstRow()),
                Math.max(one.getLastRow(), other.getLastRow()),
                Math.min(one.getFirstColumn(), other.getFirstColumn()),
                Math.max(one.getLastColumn(), other.getLastColumn()));
    }
}
