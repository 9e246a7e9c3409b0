package org.feltbok.export;

import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.feltbok.base.text.Texts;
import org.feltbok.figures.FigureTable;
import org.feltbok.figures.FigureTable.Cell;
import org.feltbok.figures.FigureTable.Verdict;

import java.util.List;

/** The first sheet: every figure with a link, and how it stands against the printed values. */
final class ContentsSheet {
    private final XSSFSheet sheet;
    private final SheetStyles styles;
    private final Texts texts;

    ContentsSheet(XSSFSheet sheet, SheetStyles styles, Texts texts) {
        this.sheet = sheet;
        this.styles = styles;
        this.texts = texts;
    }

    /**
     * @param sheets names of the figures' sheets, in their order
     */
    void write(String title, List<FigureTable> figures, List<String> sheets) {
        sheet.setDisplayGridlines(false);
        SheetText.write(sheet, 0, 0, title, styles.title());
        Row head = sheet.createRow(2);
        SheetText.write(head, 0, texts.get("export.contents.sheet"), styles.heading(false));
        SheetText.write(head, 1, texts.get("export.contents.title"), styles.heading(false));
        SheetText.write(head, 2, texts.get("export.contents.published"), styles.heading(true));
        SheetText.write(head, 3, texts.get("export.contents.verdict"), styles.heading(false, 1));
        for (int i = 0; i < figures.size(); i++) {
            row(sheet.createRow(3 + i), figures.get(i), sheets.get(i));
        }
        int[] widths = {16, 84, 14, 34};
        for (int i = 0; i < widths.length; i++) {
            sheet.setColumnWidth(i, widths[i] * 256);
        }
        sheet.createFreezePane(0, 3);
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setFitHeight((short) 0);
    }

    private void row(Row row, FigureTable figure, String name) {
        var cell = SheetText.write(row, 0, name, styles.link());
        var link = sheet.getWorkbook().getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
        link.setAddress("'" + name + "'!A1");
        cell.setHyperlink(link);
        SheetText.write(row, 1, figure.caption(), styles.plain());
        List<Cell> printed =
                figure.cells().stream()
                        .flatMap(List::stream)
                        .filter(PublishedBlock::published)
                        .toList();
        if (!printed.isEmpty()) {
            var count = row.createCell(2);
            count.setCellValue(printed.size());
            count.setCellStyle(styles.number("0"));
            SheetText.write(
                    row, 3, summary(printed), styles.word(PublishedBlock.colour(worst(printed))));
        }
    }

    private String summary(List<Cell> printed) {
        long match = count(printed, Verdict.MATCH) + count(printed, Verdict.HALF_DOWN);
        long differs = count(printed, Verdict.DIFFERS);
        long erratum = count(printed, Verdict.ERRATUM);
        if (differs + erratum == 0) {
            return texts.get("export.contents.matches", match);
        }
        return texts.get("export.contents.differs", match, differs, erratum);
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
