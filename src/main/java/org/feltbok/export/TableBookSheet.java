package org.feltbok.export;

import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.feltbok.base.text.Texts;
import org.feltbok.tables.BookWords;
import org.feltbok.tables.TableBook;
import org.feltbok.tables.TableBook.Base;
import org.feltbok.tables.TableBook.Block;
import org.feltbok.tables.TableBook.Cell;
import org.feltbok.tables.TableBook.Head;
import org.feltbok.tables.TableBook.Line;
import org.feltbok.tables.TableBook.Page;
import org.feltbok.tabular.SheetFooter;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** A question of a table book on one sheet: its items with bases and numbers in all columns. */
final class TableBookSheet {
    private static final int AXES = 3;
    private static final int COLUMNS = 4;
    private static final int LABEL_LETTERS = 44;
    private static final int NUMBER_LETTERS = 11;
    private static final int HEAD_LETTERS = 24;
    private static final int USUAL_LETTERS = 8;

    /** Of texts that stand in the place of a number. */
    private static final String TEXT = "@_ _▲";

    /** So many columns are still readable on one page across. */
    private static final int ACROSS = 18;

    private final XSSFSheet sheet;
    private final SheetStyles styles;
    private final TableBook book;
    private final BookWords words;
    private final Texts texts;

    /** How wide each column is. */
    private int[] letters = {};

    private int next = COLUMNS + 1;

    TableBookSheet(XSSFSheet sheet, SheetStyles styles, Texts texts, TableBook book) {
        this.sheet = sheet;
        this.styles = styles;
        this.texts = texts;
        this.book = book;
        words = new BookWords(texts);
    }

    /** The columns of a variable are alike; no word of a head is broken, no interval cut. */
    private int[] letters(Page page) {
        Map<String, Integer> widest = new HashMap<>();
        for (int i = 0; i < book.heads().size(); i++) {
            Head head = book.heads().get(i);
            // heads are bold
            int word = SheetText.longestWord(words.column(head)) + 3;
            int least = Math.clamp(word, NUMBER_LETTERS, HEAD_LETTERS);
            widest.merge(head.variable(), Math.max(least, longestInterval(page, i)), Math::max);
        }
        return book.heads().stream().mapToInt(h -> widest.getOrDefault(h.variable(), 0)).toArray();
    }

    private int longestInterval(Page page, int column) {
        return page.blocks().stream()
                        .flatMap(b -> b.lines().stream())
                        .mapToInt(l -> words.interval(l, l.cells().get(column)).length())
                        .max()
                        .orElse(0)
                + 3;
    }

    /** How wide the columns from one to the one before another are. */
    private int over(int from, int to) {
        return Arrays.stream(letters, from, to).sum();
    }

    /**
     * @param contents name of the sheet to lead back to
     */
    void write(Page page, String contents) {
        letters = letters(page);
        sheet.setDisplayGridlines(false);
        sheet.setColumnWidth(0, (LABEL_LETTERS + 2) * 256);
        for (int i = 0; i < book.heads().size(); i++) {
            sheet.setColumnWidth(1 + i, letters[i] * 256);
        }
        text(0, words.title(book, page), styles.title(), 1.35);
        heads();
        page.blocks().forEach(this::block);
        next++;
        for (String note : words.notes(book)) {
            text(next++, note, styles.muted(), 0.95);
        }
        var back = SheetText.write(sheet, next + 1, 0, contents, styles.link());
        var link = sheet.getWorkbook().getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
        link.setAddress("'" + contents + "'!A1");
        back.setHyperlink(link);
        print();
    }

    /** The last column that running text goes on over. */
    private int last() {
        return Math.max(5, Math.min(ACROSS, book.heads().size()));
    }

    private void text(int row, String text, CellStyle style, double size) {
        SheetText.write(sheet, row, 0, text, style);
        sheet.addMergedRegion(new CellRangeAddress(row, row, 0, last()));
        int there = Math.min(last(), letters.length);
        // beyond the book's columns others are as wide as Excel makes them
        int wide = LABEL_LETTERS + over(0, there) + (last() - there) * USUAL_LETTERS;
        int lines = SheetText.lines(text, (int) (wide / size));
        sheet.getRow(row).setHeightInPoints((float) (15 * size * lines + 3));
    }

    private void heads() {
        Row axes = sheet.createRow(AXES);
        Row columns = sheet.createRow(COLUMNS);
        SheetText.write(columns, 0, texts.get("tables.percent"), styles.heading(false));
        int lines = 1;
        int from = 0;
        for (int i = 0; i < book.heads().size(); i++) {
            Head head = book.heads().get(i);
            String label = words.column(head);
            SheetText.write(columns, 1 + i, label, styles.heading(true));
            lines = Math.max(lines, SheetText.lines(label, letters[i] - 3));
            boolean ends =
                    i + 1 == book.heads().size()
                            || !book.heads().get(i + 1).variable().equals(head.variable());
            if (ends) {
                String axis = words.axis(head);
                SheetText.write(axes, 1 + from, axis, styles.heading(false));
                for (int c = from + 1; c <= i; c++) {
                    SheetText.write(axes, 1 + c, "", styles.heading(false));
                }
                if (i > from) {
                    sheet.addMergedRegion(new CellRangeAddress(AXES, AXES, 1 + from, 1 + i));
                }
                int room = over(from, i + 1) - 1;
                axes.setHeightInPoints(
                        Math.max(
                                axes.getHeightInPoints(),
                                15f * Math.min(4, SheetText.lines(axis, room)) + 3));
                from = i + 1;
            }
        }
        columns.setHeightInPoints(15f * Math.min(6, lines) + 3);
        sheet.createFreezePane(2, COLUMNS + 1);
    }

    private void block(Block block) {
        if (!block.label().isEmpty()) {
            next++;
            text(next++, block.label().in(texts.language()), styles.bold(), 1.05);
        }
        bases(words.base(), block, b -> b.n(), 0);
        if (book.isWeighted()) {
            bases(words.weightedBase(), block, Base::weight, 1);
            bases(words.effective(), block, Base::effective, 1);
        }
        block.lines().forEach(line -> line(block, line));
    }

    private void bases(String label, Block block, ToDoubleFunction<Base> of, int decimals) {
        String format = (decimals > 0 ? "#,##0.0" : "#,##0") + "_ _▲";
        Row row = sheet.createRow(next++);
        SheetText.write(row, 0, label, styles.muted());
        for (int i = 0; i < block.bases().size(); i++) {
            Base base = block.bases().get(i);
            double value = of.applyAsDouble(base);
            if (base.isHidden()) {
                SheetText.write(row, 1 + i, BookWords.HIDDEN, styles.number(TEXT));
            } else if (Double.isNaN(value)) {
                SheetText.write(row, 1 + i, BookWords.NOBODY, styles.number(TEXT));
            } else {
                var cell = row.createCell(1 + i);
                cell.setCellValue(ShownAlike.of(value, decimals));
                cell.setCellStyle(styles.number(format));
            }
        }
    }

    private void line(Block block, Line line) {
        Row row = sheet.createRow(next++);
        String label = words.line(line);
        SheetText.write(row, 0, label, styles.label());
        row.setHeightInPoints(15f * SheetText.lines(label, LABEL_LETTERS) + 2);
        for (int i = 0; i < line.cells().size(); i++) {
            Cell number = line.cells().get(i);
            String instead = words.instead(block.bases().get(i), number);
            String format = format(number, line.decimals());
            if (instead.isEmpty()) {
                var cell = row.createCell(1 + i);
                cell.setCellValue(ShownAlike.of(number.value(), line.decimals()));
                cell.setCellStyle(styles.number(format));
            } else {
                SheetText.write(row, 1 + i, instead, styles.number(TEXT));
            }
        }
        if (BookWords.hasIntervals(line)) {
            intervals(line);
        }
    }

    private void intervals(Line line) {
        Row row = sheet.createRow(next++);
        SheetText.write(row, 0, words.interval(book), styles.muted());
        for (int i = 0; i < line.cells().size(); i++) {
            String interval = words.interval(line, line.cells().get(i));
            SheetText.write(row, 1 + i, interval, styles.number(TEXT));
        }
    }

    /** In brackets where few are behind it; with a sign where it differs from the rest. */
    private String format(Cell cell, int decimals) {
        String digits = NumberFormats.plain(decimals);
        if (BookWords.isBracketed(book, cell)) {
            return "\"(\"" + digits + "\")\"_▲";
        }
        String sign = cell.sign().text();
        // as wide with a sign as without
        return sign.isEmpty() ? digits + "_ _▲" : digits + "\" " + sign + "\"";
    }

    private void print() {
        PrintSetup setup = sheet.getPrintSetup();
        setup.setPaperSize(PrintSetup.A4_PAPERSIZE);
        setup.setLandscape(over(0, letters.length) > 5 * NUMBER_LETTERS);
        sheet.setFitToPage(true);
        setup.setFitWidth((short) Math.ceilDiv(over(0, letters.length), ACROSS * NUMBER_LETTERS));
        setup.setFitHeight((short) 0);
        sheet.setRepeatingRows(new CellRangeAddress(AXES, COLUMNS, -1, -1));
        sheet.setRepeatingColumns(new CellRangeAddress(-1, -1, 0, 0));
        SheetFooter.withPages(sheet, sheet.getSheetName());
    }
}
