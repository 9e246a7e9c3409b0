package org.feltbok.responses.files;

import org.feltbok.tabular.Cells;
import org.jspecify.annotations.Nullable;

/** A column of numbers; comma or point before decimals, blanks between thousands. */
final class NumberCell implements CellReader {
    private final int place;
    private final boolean whole;

    NumberCell(int place, boolean whole) {
        this.place = place;
        this.whole = whole;
    }

    @Override
    public @Nullable Wrong read(String cell, @Nullable Object[] answers) {
        Integer missing = Codes.missing(cell);
        if (missing != null) {
            answers[place] = missing;
            return null;
        }
        String text = Cells.clean(cell);
        try {
            double value = Double.parseDouble(plain(text));
            if (!Double.isFinite(value)) {
                return Wrong.of("no_number", text);
            }
            if (whole && value != Math.rint(value)) {
                return Wrong.of("no_whole_number", text);
            }
            answers[place] = value;
            return null;
        } catch (NumberFormatException e) {
            return Wrong.of("no_number", text);
        }
    }

    private static String plain(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        boolean point = text.indexOf('.') >= 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ',' && !point) {
                plain.append('.');
            } else if (c == '\u2212') {
                plain.append('-');
            } else if ("0123456789.-+eE".indexOf(c) >= 0) {
                plain.append(c);
            } else if (!Character.isSpaceChar(c)) {
                throw new NumberFormatException(text);
            }
        }
        return plain.toString();
    }
}
