package org.feltbok.export;

import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.feltbok.coding.framework.Matrix;
import org.feltbok.tabular.SheetFooter;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The matrix as a workbook: summaries, numbers of quotes, and all quotes. */
final class FrameworkBook {
    /** Of a sign in the usual font, in what Excel counts widths in. */
    private static final int SIGN = 256;

    private static final int LINE = 15;
    private static final int HEAD = 26;

    /** More columns would be too small to read on one page across. */
    private static final int WIDE = 7;

    private final FrameworkCells cells;
    private final XSSFWorkbook book;
    private final CellStyle heading;
    private final CellStyle words;

    private FrameworkBook(FrameworkCells cells, XSSFWorkbook book) {
        this.cells = cells;
        this.book = book;
        Font bold = book.createFont();
        bold.setBold(true);
        words = book.createCellStyle();
        words.setWrapText(true);
        words.setVerticalAlignment(VerticalAlignment.TOP);
        heading = book.createCellStyle();
        heading.cloneStyleFrom(words);
        heading.setFont(bold);
    }

    static byte[] of(FrameworkCells cells, FrameworkFile.Head head, Instant date)
            throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            BookProperties.set(
                    book.getProperties(), ReportOptions.of(head.title(), "framework", date));
            FrameworkBook made = new FrameworkBook(cells, book);
            made.summaries();
            made.numbers();
            made.quotes();
            made.notice(head.notice());
            return SteadyZip.of(book, date);
        }
    }

    private XSSFSheet sheet(String key, List<String> head, List<Integer> widths) {
        XSSFSheet sheet = book.createSheet(WorkbookUtil.createSafeSheetName(cells.text(key)));
        XSSFRow row = sheet.createRow(0);
        for (int c = 0; c < head.size(); c++) {
            SheetText.write(row, c, head.get(c), heading);
            sheet.setColumnWidth(c, widths.get(Math.min(c, widths.size() - 1)) * SIGN);
        }
        sheet.getPrintSetup().setLandscape(true);
        sheet.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
        if (head.size() <= WIDE) {
            sheet.setFitToPage(true);
            sheet.getPrintSetup().setFitHeight((short) 0);
        }
        sheet.setRepeatingRows(org.apache.poi.ss.util.CellRangeAddress.valueOf("1:1"));
        return sheet;
    }

    private List<String> heads() {
        List<String> heads = new ArrayList<>(List.of(""));
        cells.matrix().columns().forEach(c -> heads.add(cells.plain(c.label())));
        return heads;
    }

    private void summaries() {
        int width = 34;
        XSSFSheet sheet = sheet("framework.sheet.matrix", heads(), List.of(HEAD, width));
        int at = 0;
        for (Matrix.Row r : cells.matrix().rows()) {
            XSSFRow row = sheet.createRow(++at);
            String name = named(r);
            SheetText.write(row, 0, name, heading);
            int lines = lines(name, HEAD);
            for (int c = 0; c < cells.matrix().columns().size(); c++) {
                Matrix.Cell cell = cells.matrix().at(r, cells.matrix().columns().get(c));
                String said = cells.cell(cell);
                SheetText.write(row, c + 1, said, words);
                lines = Math.max(lines, lines(said, width));
            }
            row.setHeightInPoints(Math.min(400, LINE * lines + 2));
        }
        sheet.createFreezePane(1, 1);
    }

    private String named(Matrix.Row row) {
        return row.group().isEmpty()
                ? cells.head(row)
                : cells.head(row) + "\n" + cells.plain(row.group());
    }

    /** About as many as a text takes; no program says before it is drawn. */
    private static int lines(String text, int width) {
        int lines = 0;
        for (String line : text.split("\n", -1)) {
            lines += 1 + line.length() / (width - 2);
        }
        return lines;
    }

    private void numbers() {
        XSSFSheet sheet = sheet("framework.sheet.numbers", heads(), List.of(22, 18));
        int at = 0;
        for (Matrix.Row r : cells.matrix().rows()) {
            XSSFRow row = sheet.createRow(++at);
            SheetText.write(row, 0, cells.head(r), heading);
            for (int c = 0; c < cells.matrix().columns().size(); c++) {
                Matrix.Cell cell = cells.matrix().at(r, cells.matrix().columns().get(c));
                if (cell.asked()) {
                    row.createCell(c + 1).setCellValue(cell.quotes());
                } else {
                    SheetText.write(row, c + 1, cells.text("framework.not_asked"), words);
                }
            }
        }
        sheet.createFreezePane(1, 1);
    }

    private void quotes() {
        List<String> head =
                List.of(
                        cells.text("framework.row"),
                        cells.text("framework.column"),
                        cells.text("framework.role"),
                        cells.text("framework.date"),
                        cells.text("framework.codes"),
                        cells.text("framework.quote"),
                        cells.text("framework.state"));
        XSSFSheet sheet =
                sheet("framework.sheet.quotes", head, List.of(22, 24, 18, 11, 22, 70, 24));
        int at = 0;
        for (Matrix.Row r : cells.matrix().rows()) {
            for (FrameworkCells.Quote q : cells.quotes(r)) {
                XSSFRow row = sheet.createRow(++at);
                List<String> line =
                        List.of(
                                q.row(),
                                q.column(),
                                q.role(),
                                q.date(),
                                q.codes(),
                                q.words(),
                                q.state());
                for (int c = 0; c < line.size(); c++) {
                    SheetText.write(row, c, line.get(c), words);
                }
                row.setHeightInPoints(
                        Math.min(
                                400,
                                LINE * Math.max(lines(q.words(), 70), lines(q.state(), 24)) + 2));
            }
        }
        sheet.createFreezePane(0, 1);
    }

    /** What is not real: a last sheet of its own, and below each printed page. */
    private void notice(String notice) {
        if (notice.isEmpty()) {
            return;
        }
        XSSFSheet sheet =
                book.createSheet(
                        WorkbookUtil.createSafeSheetName(cells.text("study.notice.sheet")));
        SheetText.write(sheet.createRow(0), 0, notice, words);
        sheet.setColumnWidth(0, 70 * SIGN);
        book.sheetIterator().forEachRemaining(s -> SheetFooter.write(s, notice));
    }
}
