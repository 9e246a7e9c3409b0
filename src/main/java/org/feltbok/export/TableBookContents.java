package org.feltbok.export;

import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.feltbok.base.text.Texts;
import org.feltbok.tables.BookWords;
import org.feltbok.tables.TableBook;

import java.util.Comparator;
import java.util.List;

/** The first sheet of a table book: every question with a link, and how the numbers are made. */
final class TableBookContents {
    private static final int[] WIDTHS = {14, 96, 12};
    private final XSSFSheet sheet;
    private final SheetStyles styles;
    private final Texts texts;
    private final TableBook book;

    TableBookContents(XSSFSheet sheet, SheetStyles styles, Texts texts, TableBook book) {
        this.sheet = sheet;
        this.styles = styles;
        this.texts = texts;
        this.book = book;
    }

    /** Of the item that most answered; one that is hidden on its sheet is hidden here too. */
    private void base(Row row, TableBook.Page page) {
        TableBook.Base most =
                page.blocks().stream()
                        .map(b -> b.bases().getFirst())
                        .max(Comparator.comparingInt(TableBook.Base::n))
                        .orElseThrow();
        if (most.isHidden()) {
            SheetText.write(row, 2, BookWords.HIDDEN, styles.number("@"));
        } else {
            var n = row.createCell(2);
            n.setCellValue(most.n());
            n.setCellStyle(styles.number("#,##0"));
        }
    }

    /**
     * @param sheets names of the questions' sheets, in their order
     */
    void write(String title, List<String> sheets) {
        BookWords words = new BookWords(texts);
        sheet.setDisplayGridlines(false);
        for (int i = 0; i < WIDTHS.length; i++) {
            sheet.setColumnWidth(i, WIDTHS[i] * 256);
        }
        SheetText.write(sheet, 0, 0, title, styles.title());
        sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, WIDTHS.length - 1));
        Row head = sheet.createRow(2);
        SheetText.write(head, 0, texts.get("export.contents.sheet"), styles.heading(false));
        SheetText.write(head, 1, texts.get("tables.contents.question"), styles.heading(false));
        SheetText.write(head, 2, words.base(), styles.heading(true));
        int next = 3;
        for (int i = 0; i < sheets.size(); i++) {
            TableBook.Page page = book.pages().get(i);
            Row row = sheet.createRow(next++);
            var cell = SheetText.write(row, 0, sheets.get(i), styles.link());
            var link =
                    sheet.getWorkbook().getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
            link.setAddress("'" + sheets.get(i) + "'!A1");
            cell.setHyperlink(link);
            String label = page.label().in(texts.language());
            SheetText.write(row, 1, label, styles.label());
            row.setHeightInPoints(15f * SheetText.lines(label, WIDTHS[1]) + 2);
            base(row, page);
        }
        next++;
        for (String note : words.notes(book)) {
            SheetText.write(sheet, next, 0, note, styles.muted());
            sheet.addMergedRegion(new CellRangeAddress(next, next, 0, WIDTHS.length - 1));
            sheet.getRow(next).setHeightInPoints(13f * SheetText.lines(note, 118) + 2);
            next++;
        }
        sheet.createFreezePane(0, 3);
        sheet.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setFitWidth((short) 1);
        sheet.getPrintSetup().setFitHeight((short) 0);
        sheet.setRepeatingRows(new CellRangeAddress(2, 2, -1, -1));
    }
}
