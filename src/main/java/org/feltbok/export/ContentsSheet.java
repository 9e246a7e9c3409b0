package org.feltbok.export;

import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.feltbok.base.text.Texts;
import org.feltbok.figures.CellSource.Kind;
import org.feltbok.figures.FigureTable;
import org.feltbok.figures.FigureTable.Cell;
import org.feltbok.figures.FigureTable.Verdict;

import java.util.List;

/** The first sheet: every figure with a link, and how it stands against the printed values. */
final class ContentsSheet {
    private static final int FIRST = 3;
    private final XSSFSheet sheet;
    private final SheetStyles styles;
    private final Texts texts;
    private int next = FIRST;

    ContentsSheet(XSSFSheet sheet, SheetStyles styles, Texts texts) {
        this.sheet = sheet;
        this.styles = styles;
        this.texts = texts;
    }

    /**
     * @param stamp what every sheet says of the whole
     * @param sheets names of the figures' sheets, in their order
     */
    void write(
            ReportOptions options, String stamp, List<FigureTable> figures, List<String> sheets) {
        sheet.setDisplayGridlines(false);
        SheetText.write(sheet, 0, 0, options.title(), styles.plainTitle());
        SheetText.write(sheet, 1, 0, stamp, styles.muted());
        sheet.addMergedRegion(new CellRangeAddress(1, 1, 0, 2));
        sheet.getRow(1).setHeightInPoints(14f * SheetText.lines(stamp, 110) + 2);
        Row head = sheet.createRow(2);
        SheetText.write(head, 0, texts.get("export.contents.sheet"), styles.heading(false));
        SheetText.write(head, 1, texts.get("export.contents.title"), styles.heading(false));
        SheetText.write(head, 2, texts.get("export.contents.n"), styles.heading(true));
        if (options.checks()) {
            SheetText.write(head, 3, texts.get("export.contents.published"), styles.heading(true));
            SheetText.write(
                    head, 4, texts.get("export.contents.verdict"), styles.heading(false, 1));
        }
        for (int i = 0; i < figures.size(); i++) {
            row(FIRST + i, figures.get(i), sheets.get(i), options.checks());
        }
        next = FIRST + figures.size();
        int[] widths = {20, 84, 10, 14, 34};
        for (int i = 0; i < widths.length; i++) {
            sheet.setColumnWidth(i, widths[i] * 256);
        }
        sheet.createFreezePane(0, 3);
        sheet.setFitToPage(true);
        sheet.setRepeatingRows(new CellRangeAddress(2, 2, -1, -1));
        sheet.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
        sheet.getPrintSetup().setFitHeight((short) 0);
    }

    /** Below the figures the lists behind them. */
    void lists(List<ListSheet> lists, List<String> sheets) {
        if (lists.isEmpty()) {
            return;
        }
        SheetText.write(sheet, next + 1, 0, texts.get("export.contents.more"), styles.bold());
        for (int i = 0; i < lists.size(); i++) {
            int row = next + 2 + i;
            SheetLinks.write(sheet, row, 0, sheets.get(i), sheets.get(i), styles.link());
            SheetText.write(sheet, row, 1, lists.get(i).title(), styles.plain());
        }
    }

    private void row(int at, FigureTable figure, String name, boolean checks) {
        SheetLinks.write(sheet, at, 0, name, name, styles.link());
        Row row = sheet.getRow(at);
        SheetText.write(row, 1, figure.caption(), styles.label());
        row.setHeightInPoints(15f * SheetText.lines(figure.caption(), 84) + 2);
        SheetText.write(row, 2, SheetStamp.base(figure, texts), styles.right());
        if (checks) {
            printed(row, figure);
        }
    }

    private void printed(Row row, FigureTable figure) {
        List<Cell> printed =
                figure.cells().stream()
                        .flatMap(List::stream)
                        .filter(PublishedBlock::published)
                        .toList();
        if (!printed.isEmpty()) {
            var count = row.createCell(3);
            count.setCellValue(printed.size());
            count.setCellStyle(styles.number("0"));
            SheetText.write(
                    row, 4, summary(printed), styles.word(PublishedBlock.colour(worst(printed))));
        }
    }

    private String summary(List<Cell> printed) {
        long match = count(printed, Verdict.MATCH) + count(printed, Verdict.HALF_DOWN);
        long differs = count(printed, Verdict.DIFFERS);
        long erratum = count(printed, Verdict.ERRATUM);
        String verdicts =
                differs + erratum == 0
                        ? texts.get("export.contents.matches", match)
                        : texts.get("export.contents.differs", match, differs, erratum);
        long constructed = printed.stream().filter(c -> c.kind() == Kind.CONSTRUCTED).count();
        return constructed == 0
                ? verdicts
                : verdicts + ", " + texts.get("export.contents.constructed", constructed);
    }

    private static Verdict worst(List<Cell> printed) {
        if (count(printed, Verdict.DIFFERS) > 0) {
            return Verdict.DIFFERS;
        }
        return count(printed, Verdict.ERRATUM) > 0 ? Verdict.ERRATUM : Verdict.MATCH;
    }

    private static long count(List<Cell> cells, Verdict verdict) {
        return cells.stream().filter(c -> c.verdict() == verdict).count();
    }
}
