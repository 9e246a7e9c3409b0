package org.feltbok.tabular;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

import java.util.List;

/**
 * How sheets of rows are seen and printed: columns as wide as what stands in them, long texts in
 * several lines, the head in sight and on each page, A4.
 */
final class SheetLooks {
    /** Of a sign in the usual font, in what Excel counts widths in. */
    private static final int SIGN = 256;

    private static final int NARROWEST = 8;
    private static final int WIDEST = 42;

    /** So many signs stand beside each other on an upright page. */
    private static final int UPRIGHT = 92;

    /** More would be too small to read on one page across. */
    private static final int ACROSS = 200;

    private final CellStyle heading;
    private final CellStyle top;
    private final CellStyle lines;
    private final CellStyle topBeside;
    private final CellStyle linesBeside;
    private final String below;

    /**
     * @param below each printed page
     */
    SheetLooks(XSSFWorkbook workbook, String below) {
        this.below = below;
        Font bold = workbook.createFont();
        bold.setBold(true);
        top = workbook.createCellStyle();
        top.setVerticalAlignment(VerticalAlignment.TOP);
        lines = workbook.createCellStyle();
        lines.cloneStyleFrom(top);
        lines.setWrapText(true);
        heading = workbook.createCellStyle();
        heading.cloneStyleFrom(lines);
        heading.setFont(bold);
        topBeside = beside(workbook, top);
        linesBeside = beside(workbook, lines);
    }

    /**
     * @param isAfterNumber whether it stands beside a number, which ends where the text begins
     */
    void dress(Cell cell, String text, boolean head, boolean isAfterNumber) {
        boolean isLong = text.length() > WIDEST || text.indexOf('\n') >= 0;
        CellStyle style = isLong ? lines : top;
        if (head) {
            style = heading;
        } else if (isAfterNumber) {
            style = isLong ? linesBeside : topBeside;
        }
        cell.setCellStyle(style);
    }

    private static CellStyle beside(XSSFWorkbook workbook, CellStyle of) {
        CellStyle style = workbook.createCellStyle();
        style.cloneStyleFrom(of);
        style.setAlignment(HorizontalAlignment.LEFT);
        style.setIndention((short) 1);
        return style;
    }

    void page(XSSFSheet sheet, List<? extends List<?>> rows) {
        int columns = rows.stream().mapToInt(List::size).max().orElse(0);
        int all = 0;
        for (int c = 0; c < columns; c++) {
            int at = c;
            int widest =
                    rows.stream()
                            .filter(r -> r.size() > at)
                            .mapToInt(r -> longestLine(String.valueOf(r.get(at))))
                            .max()
                            .orElse(0);
            int width = Math.clamp(widest + 2, NARROWEST, WIDEST);
            all += width;
            sheet.setColumnWidth(c, width * SIGN);
        }
        sheet.createFreezePane(0, 1);
        sheet.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
        sheet.getPrintSetup().setLandscape(all > UPRIGHT);
        if (all <= ACROSS) {
            sheet.setFitToPage(true);
            sheet.getPrintSetup().setFitWidth((short) 1);
            sheet.getPrintSetup().setFitHeight((short) 0);
        }
        sheet.setRepeatingRows(CellRangeAddress.valueOf("1:1"));
        SheetFooter.withPages(sheet, below);
    }

    private static int longestLine(String text) {
        return text.lines().mapToInt(String::length).max().orElse(0);
    }
}
