package org.feltbok.export;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;

import java.util.Arrays;
import java.util.regex.Pattern;

/** Texts in cells: always text, never a formula, whatever they begin with. */
final class SheetText {
    private static final int LONGEST = 32_767;

    /** Letters are not all as wide as the mean of them. */
    private static final double AIR = 1.08;

    private static final Pattern DECIMAL = Pattern.compile("-?\\d+(\\.\\d+)?(E-?\\d+)?");
    private static final Pattern WHOLE = Pattern.compile("0|-?[1-9]\\d{0,8}");

    private SheetText() {}

    static Cell write(Row row, int column, String text, CellStyle style) {
        Cell cell = row.createCell(column);
        cell.setCellValue(text.length() > LONGEST ? text.substring(0, LONGEST) : text);
        cell.setCellStyle(style);
        return cell;
    }

    static Cell write(XSSFSheet sheet, int row, int column, String text, CellStyle style) {
        Row there = sheet.getRow(row);
        return write(there == null ? sheet.createRow(row) : there, column, text, style);
    }

    /** A whole number as it would be written again: 7 and -1, not 07. */
    static boolean isWhole(String text) {
        return WHOLE.matcher(text).matches();
    }

    /** Any number as a program writes it. */
    static boolean isDecimal(String text) {
        return DECIMAL.matcher(text).matches();
    }

    /** Letters of the longest word, which no line breaks. */
    static int longestWord(String text) {
        return Arrays.stream(text.split("\\s+")).mapToInt(String::length).max().orElse(0);
    }

    /** In letters, a width in which a text of so many stands in one line. */
    static int wide(int letters) {
        return (int) Math.ceil(letters * AIR);
    }

    /** Lines that a text takes in a width of so many letters: they break between words. */
    static int lines(String text, int letters) {
        int lines = 0;
        for (String paragraph : text.split("\n", -1)) {
            lines++;
            double used = 0;
            for (String word : paragraph.split(" ")) {
                double wide = word.length() * AIR;
                used += used > 0 ? AIR + wide : wide;
                if (used > letters && used > wide) {
                    lines++;
                    used = wide;
                }
                int broken = Math.max(0, (int) Math.ceil(used / letters) - 1);
                lines += broken;
                used -= broken * letters;
            }
        }
        return lines;
    }
}
