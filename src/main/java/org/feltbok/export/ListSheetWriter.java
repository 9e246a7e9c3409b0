package org.feltbok.export;

import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;

import java.util.List;

/** Puts a list into a sheet: what it is, the way back, then its rows under headings that stay. */
final class ListSheetWriter {
    private static final int LETTERS_ABOVE = 110;
    private final XSSFSheet sheet;
    private final SheetStyles styles;

    ListSheetWriter(XSSFSheet sheet, SheetStyles styles) {
        this.sheet = sheet;
        this.styles = styles;
    }

    /**
     * @param contents name of the sheet to lead back to
     */
    void write(ListSheet list, String stamp, String contents) {
        sheet.setDisplayGridlines(false);
        for (int i = 0; i < list.widths().size(); i++) {
            sheet.setColumnWidth(i, list.widths().get(i) * 256);
        }
        SheetText.write(sheet, 0, 0, list.title(), styles.plainTitle());
        int at = above(1, stamp);
        for (String sentence : list.told()) {
            at = above(at, sentence);
        }
        SheetLinks.write(sheet, at, 0, "← " + contents, contents, styles.link());
        int head = at + 1;
        Row headings = sheet.createRow(head);
        for (int i = 0; i < list.headings().size(); i++) {
            int indent = i > 0 && isNumbers(list, i - 1) ? 1 : 0;
            SheetText.write(
                    headings,
                    i,
                    list.headings().get(i),
                    styles.heading(isNumbers(list, i), indent));
        }
        for (int r = 0; r < list.rows().size(); r++) {
            row(sheet.createRow(head + 1 + r), list, list.rows().get(r));
        }
        sheet.createFreezePane(0, head + 1);
        sheet.setRepeatingRows(new CellRangeAddress(head, head, -1, -1));
        sheet.getPrintSetup().setLandscape(true);
        sheet.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setFitWidth((short) 1);
        sheet.getPrintSetup().setFitHeight((short) 0);
    }

    /** Running text over the columns; returns the row below. */
    private int above(int row, String text) {
        SheetText.write(sheet, row, 0, text, styles.muted());
        int letters = 0;
        int last = -1;
        while (letters < LETTERS_ABOVE
                && last < sheet.getWorkbook().getSpreadsheetVersion().getLastColumnIndex()) {
            letters += sheet.getColumnWidth(++last) / 256;
        }
        if (last > 0) {
            sheet.addMergedRegion(new CellRangeAddress(row, row, 0, last));
        }
        sheet.getRow(row).setHeightInPoints(14f * SheetText.lines(text, letters) + 2);
        return row + 1;
    }

    /** A column whose every cell is a number or empty, and one at least a number. */
    private static boolean isNumbers(ListSheet list, int column) {
        List<String> cells =
                list.rows().stream().map(r -> r.get(column)).filter(c -> !c.isEmpty()).toList();
        return !cells.isEmpty() && cells.stream().allMatch(SheetText::isWhole);
    }

    private void row(Row row, ListSheet list, List<String> cells) {
        int lines = 1;
        boolean isAfterNumber = false;
        for (int i = 0; i < cells.size(); i++) {
            String text = cells.get(i);
            boolean isDecimal = list.measured().contains(i) && SheetText.isDecimal(text);
            if (SheetText.isWhole(text)) {
                var cell = row.createCell(i);
                cell.setCellValue(Long.parseLong(text));
                cell.setCellStyle(styles.number("0"));
            } else if (isDecimal) {
                var cell = row.createCell(i);
                cell.setCellValue(Double.parseDouble(text));
                cell.setCellStyle(styles.number("General"));
            } else if (!text.isEmpty()) {
                int indent = isAfterNumber ? 1 : 0;
                SheetText.write(row, i, text, styles.label(indent));
                lines = Math.max(lines, SheetText.lines(text, list.widths().get(i) - 2 * indent));
            }
            isAfterNumber = isDecimal || SheetText.isWhole(text);
        }
        row.setHeightInPoints(15f * lines + 2);
    }
}
