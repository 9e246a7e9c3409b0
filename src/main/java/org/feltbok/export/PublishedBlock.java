package org.feltbok.export;

import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.feltbok.base.text.Texts;
import org.feltbok.figures.FigureTable;
import org.feltbok.figures.FigureTable.Cell;
import org.feltbok.figures.FigureTable.Verdict;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Right of the table: what the report prints beside today's value, and whether they agree, in
 * words.
 */
final class PublishedBlock {
    /** Columns for each of the table's that has printed values. */
    private static final int EACH = 3;

    private final FigureTable table;
    private final SheetStyles styles;
    private final Texts texts;
    private final List<Integer> columns;

    /**
     * @param shown whether it is there at all
     */
    PublishedBlock(FigureTable table, SheetStyles styles, Texts texts, boolean shown) {
        this.table = table;
        this.styles = styles;
        this.texts = texts;
        this.columns =
                IntStream.range(0, shown ? table.columns().size() : 0)
                        .filter(c -> table.cells().stream().anyMatch(r -> published(r.get(c))))
                        .boxed()
                        .toList();
    }

    static boolean published(Cell cell) {
        return cell.verdict() != Verdict.NONE;
    }

    /** Columns it takes, with the empty one before it; 0 when nothing is published. */
    int width() {
        return columns.isEmpty() ? 0 : 1 + EACH * columns.size();
    }

    /**
     * @param first 0-based sheet column of the empty one
     */
    void write(XSSFSheet sheet, int headRow, int first) {
        int at = first + 1;
        for (int column : columns) {
            String label = table.columns().get(column).label();
            SheetText.write(
                    sheet.getRow(headRow),
                    at,
                    texts.get("export.sheet.published", label),
                    styles.heading(true));
            SheetText.write(
                    sheet.getRow(headRow),
                    at + 1,
                    texts.get("export.sheet.difference"),
                    styles.heading(true));
            SheetText.write(
                    sheet.getRow(headRow),
                    at + 2,
                    texts.get("export.sheet.verdict"),
                    styles.heading(false, 1));
            for (int row = 0; row < table.rows().size(); row++) {
                Cell cell = table.cells().get(row).get(column);
                if (published(cell)) {
                    value(sheet.getRow(headRow + 1 + row), at, cell);
                }
            }
            sheet.setColumnWidth(at, 13 * 256);
            sheet.setColumnWidth(at + 1, 13 * 256);
            sheet.setColumnWidth(at + 2, 16 * 256);
            at += EACH;
        }
    }

    private void value(Row row, int at, Cell cell) {
        String printed = cell.publishedText() == null ? "" : cell.publishedText();
        if (cell.published() != null && cell.verdict() != Verdict.APPROXIMATE) {
            var target = row.createCell(at);
            target.setCellValue(cell.published());
            target.setCellStyle(styles.number(format(printed, 0)));
            if (cell.value() != null) {
                var difference = row.createCell(at + 1);
                difference.setCellValue(difference(cell.value(), cell.published()));
                difference.setCellStyle(styles.number(format(printed, 1)));
            }
        } else {
            SheetText.write(row, at, printed, styles.plain());
        }
        SheetText.write(
                row, at + 2, verdict(cell.verdict(), texts), styles.word(colour(cell.verdict())));
    }

    /**
     * The decimals and the percent sign as printed.
     *
     * @param more decimals than there
     */
    private static String format(String printed, int more) {
        var found = Pattern.compile("\\d[,.](\\d+)").matcher(printed);
        int decimals = (found.find() ? found.group(1).length() : 0) + more;
        String digits = decimals > 0 ? "0." + "0".repeat(decimals) : "0";
        return printed.contains("%") ? digits + "\" %\"" : digits;
    }

    /** Today's number less the printed one, without what binary fractions leave over. */
    private static double difference(double today, double printed) {
        return BigDecimal.valueOf(today)
                .subtract(BigDecimal.valueOf(printed))
                .setScale(10, RoundingMode.HALF_EVEN)
                .doubleValue();
    }

    static String verdict(Verdict verdict, Texts texts) {
        return texts.get("export.verdict." + verdict.name().toLowerCase(Locale.ROOT));
    }

    static String colour(Verdict verdict) {
        return switch (verdict) {
            case MATCH, HALF_DOWN -> "187533";
            case DIFFERS -> "C01F2B";
            case ERRATUM -> "8A5C00";
            case NONE, APPROXIMATE, QUOTED, UNCOVERED -> "57606A";
        };
    }
}
