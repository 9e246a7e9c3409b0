package org.feltbok.export;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.feltbok.base.text.DayNumber;
import org.feltbok.base.text.Texts;
import org.feltbok.figures.FigureTable;
import org.feltbok.figures.FigureTable.Column;
import org.feltbok.figures.FigureTable.Unit;
import org.feltbok.figures.render.AxisStart;
import org.feltbok.figures.render.ChartForms;
import org.feltbok.figures.render.FigureView;
import org.feltbok.figures.render.Numbers;
import org.feltbok.figures.style.HouseStyle;

import java.util.Optional;

/** One figure on one sheet: title, table, published values, note and an editable chart. */
final class FigureSheet {
    private static final int HEAD_ROW = 3;

    /** 1 March 1900; Excel counts a day before it that never was. */
    private static final double FIRST_DATE = 61;

    private static final int LABEL_LETTERS = 46;
    private static final int LEAST_LABEL_LETTERS = 20;
    private static final int NUMBER_LETTERS = 11;
    private static final int HEAD_LETTERS = 24;
    private static final int WORD_LETTERS = 44;
    private static final int ROWS_ABOVE_CHART = 16;
    private static final int TEXT_COLUMNS = 5;
    private static final int MOST_TEXT_COLUMNS = 9;

    /** Share of its usual height that a chart has at least, so that all stands on one page. */
    private static final double LOWER = 0.82;

    private final FigureTable table;
    private final FigureView view;
    private final XSSFSheet sheet;
    private final SheetStyles styles;
    private final Texts texts;
    private final HouseStyle style;
    private final NumberFormats formats;
    private final PublishedBlock published;
    private final int labelLetters;

    /**
     * @param checked whether printed values stand beside
     * @param style of its numbers and charts
     */
    FigureSheet(
            FigureTable table,
            XSSFSheet sheet,
            SheetStyles styles,
            Texts texts,
            boolean checked,
            HouseStyle style) {
        this.style = style;
        this.table = table;
        this.view = new FigureView(table);
        this.sheet = sheet;
        this.styles = styles;
        this.texts = texts;
        this.formats = new NumberFormats(texts.language(), table.chart(), style.numbers());
        this.labelLetters = labelLetters(table);
        this.published = new PublishedBlock(table, styles, texts, checked);
    }

    /**
     * @param contents name of the sheet to lead back to
     * @param stamp what every sheet says of the whole
     */
    void write(String contents, String stamp) {
        sheet.setDisplayGridlines(false);
        headings();
        rows();
        int right = 1 + table.columns().size();
        published.write(sheet, HEAD_ROW, right);
        int helper = right + published.width() + 1;
        helpers(helper);
        if (ChartForms.canDraw(table)) {
            NativeForms.of(table).colour(parts(helper), styles);
        }
        heading(0, table.caption(), styles.title(), 1.35);
        heading(1, table.subtitle(), styles.wrapped(), 1);
        int next =
                below(
                        HEAD_ROW + table.rows().size() + 2,
                        AxisStart.note(table, new Numbers(texts.locale(), style.numbers())));
        next = below(next, stamp);
        back(next, contents);
        int wide = Math.max(right + published.width() - 1, textColumns());
        var pages = new SheetPages(sheet, HEAD_ROW, HEAD_ROW + table.rows().size());
        var cells = new CellRangeAddress(0, next, 0, wide);
        pages.set(cells, chart(cells, helper, pages));
    }

    /** Only the table and the hidden numbers, for a chart that brings its numbers along. */
    NativeParts numbers() {
        headings();
        rows();
        int helper = 2 + table.columns().size();
        helpers(helper);
        return parts(helper);
    }

    /** The last column that running text goes on to. */
    private int textColumns() {
        return Math.clamp(table.columns().size(), TEXT_COLUMNS, MOST_TEXT_COLUMNS);
    }

    /**
     * A text that goes on over the table's columns and breaks where they end.
     *
     * @param size of its letters against those of the table
     */
    private void heading(int row, String text, CellStyle style, double size) {
        SheetText.write(sheet, row, 0, text, style);
        if (text.isEmpty()) {
            return;
        }
        int letters = overColumns(row);
        int lines = SheetText.lines(text, (int) (letters / size));
        sheet.getRow(row).setHeightInPoints((float) (15 * size * lines + 3));
    }

    /** Lets a row's text go on over the columns; returns the letters that they are wide. */
    private int overColumns(int row) {
        int last = textColumns();
        sheet.addMergedRegion(new CellRangeAddress(row, row, 0, last));
        int letters = 0;
        for (int i = 0; i <= last; i++) {
            letters += sheet.isColumnHidden(i) ? 0 : sheet.getColumnWidth(i) / 256;
        }
        return letters;
    }

    private void headings() {
        Row row = sheet.createRow(HEAD_ROW);
        SheetText.write(row, 0, table.rowHeading(), styles.heading(false));
        sheet.setColumnWidth(0, (labelLetters + 2) * 256);
        int lines = 1;
        for (int i = 0; i < table.columns().size(); i++) {
            String label = table.columns().get(i).label();
            boolean words = view.isText(i);
            int letters = letters(i);
            int indent = words && i > 0 && !view.isText(i - 1) ? 1 : 0;
            SheetText.write(row, CellArea.sheetColumn(i), label, styles.heading(!words, indent));
            sheet.setColumnWidth(CellArea.sheetColumn(i), letters * 256);
            lines = Math.max(lines, SheetText.lines(label, letters - 2));
        }
        row.setHeightInPoints(
                15f * Math.min(5, published.width() > 0 ? Math.max(lines, 3) : lines) + 3);
        sheet.createFreezePane(1, HEAD_ROW + 1);
    }

    private void rows() {
        for (int r = 0; r < table.rows().size(); r++) {
            Row row = sheet.createRow(HEAD_ROW + 1 + r);
            String label = table.rows().get(r).label();
            SheetText.write(row, 0, label, styles.label());
            row.setHeightInPoints(15f * lines(r) + (isLong() ? 0.5f : 2));
            for (int c = 0; c < table.columns().size(); c++) {
                Double value = view.value(r, c);
                Column column = table.column(r, c);
                String words = view.cell(r, c).text();
                if (value == null && !words.isEmpty()) {
                    int indent = c > 0 && view.value(r, c - 1) != null ? 1 : 0;
                    SheetText.write(row, CellArea.sheetColumn(c), words, styles.label(indent));
                    continue;
                }
                var cell = row.createCell(CellArea.sheetColumn(c));
                cell.setCellStyle(styles.number(formats.cell(column, view.cell(r, c))));
                if (value != null && column.unit() == Unit.DAY && value < FIRST_DATE) {
                    cell.setCellValue(DayNumber.day(value).toString());
                } else if (value != null) {
                    cell.setCellValue(ShownAlike.of(value, column.decimals()));
                }
            }
        }
    }

    /** As wide as the names of the rows are, up to where they break. */
    private static int labelLetters(FigureTable table) {
        int longest = table.rows().stream().mapToInt(r -> r.label().length()).max().orElse(0);
        int head = SheetText.longestWord(table.rowHeading());
        return Math.clamp(
                SheetText.wide(Math.max(longest, head)) + 1L, LEAST_LABEL_LETTERS, LABEL_LETTERS);
    }

    /** Whether it is so long that its chart stands beside it. */
    private boolean isLong() {
        return table.rows().size() > ROWS_ABOVE_CHART;
    }

    /** How many lines a row of the table takes. */
    private int lines(int row) {
        int lines = SheetText.lines(table.rows().get(row).label(), labelLetters);
        for (int c = 0; c < table.columns().size(); c++) {
            String words = view.cell(row, c).text();
            lines = Math.max(lines, words.isEmpty() ? 1 : SheetText.lines(words, WORD_LETTERS - 2));
        }
        return lines;
    }

    /** How wide a column is. */
    private int letters(int column) {
        if (view.isText(column)) {
            return WORD_LETTERS;
        }
        int longest = SheetText.longestWord(table.columns().get(column).label());
        // heads are bold, and no word of theirs is broken
        return Math.clamp(longest + 3L, NUMBER_LETTERS, HEAD_LETTERS);
    }

    /** Numbers that only the charts need, in hidden columns. */
    private void helpers(int column) {
        NativeForm form = NativeForms.of(table);
        if (ChartForms.canDraw(table)) {
            form.help(view, new Hidden(column));
        }
        if (sheet.getRow(HEAD_ROW + 1) != null
                && sheet.getRow(HEAD_ROW + 1).getCell(column) != null) {
            SheetText.write(
                    sheet, HEAD_ROW, column, texts.get("export.sheet.helper"), styles.muted());
        }
        for (int i = 0; i < form.helperColumns(view); i++) {
            sheet.setColumnHidden(column + i, true);
        }
    }

    private final class Hidden implements NativeForm.Helper {
        private final int first;

        Hidden(int first) {
            this.first = first;
        }

        @Override
        public void number(int row, int column, double value) {
            cell(row, column).setCellValue(value);
        }

        @Override
        public void same(int row, int column, int of, double value) {
            Cell cell = cell(row, column);
            cell.setCellFormula(
                    new CellReference(HEAD_ROW + 1 + row, CellArea.sheetColumn(of))
                            .formatAsString());
            cell.setCellValue(value);
        }

        private Cell cell(int row, int column) {
            int at = HEAD_ROW + 1 + row;
            Row there = sheet.getRow(at) == null ? sheet.createRow(at) : sheet.getRow(at);
            Cell cell = there.createCell(first + column);
            cell.setCellStyle(styles.muted());
            return cell;
        }
    }

    /** Running text over the columns; returns the row below. */
    private int below(int row, String note) {
        if (note.isEmpty()) {
            return row;
        }
        SheetText.write(sheet, row, 0, note, styles.muted());
        int letters = overColumns(row);
        sheet.getRow(row).setHeightInPoints(14f * SheetText.lines(note, letters) + 2);
        return row + 1;
    }

    private void back(int row, String contents) {
        SheetLinks.write(sheet, row, 0, "← " + contents, contents, styles.link());
    }

    private boolean hasChart() {
        return ChartForms.canDraw(table) && !NativeForms.of(table).inCells();
    }

    private NativeParts parts(int helper) {
        return new NativeParts(
                new CellArea(table, sheet, HEAD_ROW, helper, style),
                formats,
                new Numbers(texts.locale(), style.numbers()),
                NativeCharts.WIDTH);
    }

    /**
     * Below the table, or right of it where the table is long; and where only one of them leaves
     * all on one page, there. For that a chart may be a little lower than usual.
     */
    private Optional<CellRangeAddress> chart(CellRangeAddress cells, int helper, SheetPages pages) {
        if (!hasChart()) {
            return Optional.empty();
        }
        var charts = new NativeCharts(parts(helper));
        int right = helper + NativeForms.of(table).helperColumns(view) + 1;
        double left = new ChartPlace(sheet).left(right);
        double roomBeside = pages.beside(cells, left + charts.width());
        double roomBelow = pages.below(cells, charts.width());
        double usual = charts.height();
        double lowest = usual * LOWER;
        boolean beside = isLong() && (lowest <= roomBeside || lowest > roomBelow);
        double room = beside ? roomBeside : roomBelow;
        double height = lowest <= room ? Math.min(usual, room) : usual;
        int row = beside ? HEAD_ROW : cells.getLastRow() + 2;
        int column = beside ? right : 0;
        CellAddress corner = charts.add(row, new ChartPlace(sheet).left(column), height);
        return Optional.of(new CellRangeAddress(row, corner.getRow(), column, corner.getColumn()));
    }
}
