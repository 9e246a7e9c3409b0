package org.feltbok.export;

import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.function.Consumer;

/** The cell styles of a workbook, each made once. */
final class SheetStyles {
    private static final String TEXT = "24292F";
    private static final String MUTED = "57606A";
    private static final String LINE = "D0D7DE";
    private final XSSFWorkbook book;
    private final String face;
    private final Map<String, XSSFCellStyle> styles = new HashMap<>();

    SheetStyles(XSSFWorkbook book) {
        this(book, "");
    }

    /**
     * @param face of all letters; empty = Excel's own
     */
    SheetStyles(XSSFWorkbook book, String face) {
        this.book = book;
        this.face = face;
    }

    XSSFCellStyle title() {
        return style("title", s -> wrapped(s, font(14, true, TEXT)));
    }

    /** A title that goes on over the columns beside it. */
    XSSFCellStyle plainTitle() {
        return style("plainTitle", s -> s.setFont(font(14, true, TEXT)));
    }

    /** Running text that breaks over lines. */
    XSSFCellStyle wrapped() {
        return style("wrapped", s -> wrapped(s, font(11, false, TEXT)));
    }

    private static void wrapped(XSSFCellStyle style, XSSFFont font) {
        style.setFont(font);
        style.setWrapText(true);
        style.setVerticalAlignment(VerticalAlignment.TOP);
    }

    XSSFCellStyle plain() {
        return style("plain", s -> s.setFont(font(11, false, TEXT)));
    }

    XSSFCellStyle muted() {
        return style(
                "muted",
                s -> {
                    s.setFont(font(10, false, MUTED));
                    s.setWrapText(true);
                    s.setVerticalAlignment(VerticalAlignment.TOP);
                });
    }

    /** A heading between the rows of a table. */
    XSSFCellStyle bold() {
        return style("bold", s -> wrapped(s, font(11, true, TEXT)));
    }

    XSSFCellStyle link() {
        return style(
                "link",
                s -> {
                    s.setFont(font(11, false, "0969DA"));
                    s.setVerticalAlignment(VerticalAlignment.CENTER);
                });
    }

    XSSFCellStyle label() {
        return label(0);
    }

    /**
     * @param indent before a text that stands beside a number, which ends where the text begins
     */
    XSSFCellStyle label(int indent) {
        return style(
                "label" + indent,
                s -> {
                    s.setFont(font(11, false, TEXT));
                    s.setWrapText(true);
                    if (indent > 0) {
                        s.setAlignment(HorizontalAlignment.LEFT);
                        s.setIndention((short) indent);
                    }
                    s.setVerticalAlignment(VerticalAlignment.CENTER);
                });
    }

    XSSFCellStyle heading(boolean number) {
        return heading(number, 0);
    }

    /**
     * @param indent before a heading of texts
     */
    XSSFCellStyle heading(boolean number, int indent) {
        return style(
                "heading" + number + indent,
                s -> {
                    s.setFont(font(11, true, TEXT));
                    s.setWrapText(true);
                    s.setAlignment(number ? HorizontalAlignment.RIGHT : HorizontalAlignment.LEFT);
                    s.setVerticalAlignment(VerticalAlignment.BOTTOM);
                    s.setIndention((short) (number ? 0 : indent));
                    s.setBorderBottom(BorderStyle.THIN);
                    s.setBottomBorderColor(colour(LINE));
                    s.setFillForegroundColor(colour("F6F8FA"));
                    s.setFillPattern(FillPatternType.SOLID_FOREGROUND);
                });
    }

    /** Words that stand where numbers would. */
    XSSFCellStyle right() {
        return style(
                "right",
                s -> {
                    s.setFont(font(11, false, TEXT));
                    s.setAlignment(HorizontalAlignment.RIGHT);
                    s.setVerticalAlignment(VerticalAlignment.CENTER);
                });
    }

    /** A number shown by an Excel format. */
    XSSFCellStyle number(String format) {
        return style(
                "number" + format,
                s -> {
                    s.setFont(font(11, false, TEXT));
                    s.setAlignment(HorizontalAlignment.RIGHT);
                    s.setVerticalAlignment(VerticalAlignment.CENTER);
                    s.setDataFormat(book.createDataFormat().getFormat(format));
                });
    }

    /** A cell that has no number where others are coloured by theirs. */
    XSSFCellStyle striped() {
        return style(
                "striped",
                s -> {
                    s.setFont(font(11, false, MUTED));
                    s.setFillPattern(FillPatternType.THIN_BACKWARD_DIAG);
                    s.setFillForegroundColor(colour(LINE));
                    s.setFillBackgroundColor(colour("FFFFFF"));
                });
    }

    /** A word in a colour, such as a verdict. */
    XSSFCellStyle word(String rgb) {
        return style(
                "word" + rgb,
                s -> {
                    s.setFont(font(11, false, rgb));
                    s.setAlignment(HorizontalAlignment.LEFT);
                    s.setIndention((short) 1);
                    s.setVerticalAlignment(VerticalAlignment.CENTER);
                });
    }

    private XSSFCellStyle style(String key, Consumer<XSSFCellStyle> look) {
        XSSFCellStyle known = styles.get(key);
        if (known != null) {
            return known;
        }
        XSSFCellStyle style = book.createCellStyle();
        look.accept(style);
        styles.put(key, style);
        return style;
    }

    private XSSFFont font(int points, boolean bold, String rgb) {
        XSSFFont font = book.createFont();
        font.setFontHeightInPoints((short) points);
        font.setBold(bold);
        if (!face.isEmpty()) {
            font.setFontName(face);
        }
        font.setColor(colour(rgb));
        return font;
    }

    /** Excel wants four bytes: how solid, red, green, blue. */
    private static XSSFColor colour(String rgb) {
        return new XSSFColor(HexFormat.of().parseHex("FF" + rgb));
    }
}
