package org.feltbok.statfile.stata;

import org.feltbok.statfile.data.ByteText;
import org.feltbok.statfile.data.StatLabel;
import org.feltbok.statfile.data.StatTable;
import org.feltbok.statfile.data.StatVariable;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How the cells of a table are stored.
 *
 * @param labels lists of labels by their names
 */
record DtaLayout(List<Field> fields, Map<String, List<StatLabel>> labels) {
    /**
     * A variable.
     *
     * @param type 1 to 2045 for a text of so many bytes, else one of {@link Dta}
     * @param labels name of its list of labels; empty if it has none
     */
    record Field(StatTable.Column column, int type, String labels) {
        StatVariable variable() {
            return column.variable();
        }

        boolean isText() {
            return type <= Dta.TYPE_LONG_TEXT;
        }

        /** Whether its texts stand apart. */
        boolean isLongText() {
            return type == Dta.TYPE_LONG_TEXT;
        }

        String format() {
            StatVariable v = variable();
            if (isText()) {
                return isLongText() ? "%9s" : "%" + type + "s";
            }
            return switch (v.type()) {
                case DAY -> "%td";
                case MOMENT -> "%tc";
                case TIME -> "%tcHH:MM";
                default -> v.decimals() > 0 ? "%9." + v.decimals() + "f" : "%9.0g";
            };
        }
    }

    static DtaLayout of(StatTable table) {
        List<Field> fields = new ArrayList<>();
        Map<List<StatLabel>, String> names = new LinkedHashMap<>();
        for (StatTable.Column column : table.columns()) {
            StatVariable variable = column.variable();
            int type = type(column, table.rows());
            String labels =
                    variable.labels().isEmpty() || type <= Dta.TYPE_LONG_TEXT
                            ? ""
                            : names.computeIfAbsent(variable.labels(), k -> variable.name());
            fields.add(new Field(column, type, labels));
        }
        Map<String, List<StatLabel>> labels = new LinkedHashMap<>();
        names.forEach((list, name) -> labels.put(name, list));
        return new DtaLayout(List.copyOf(fields), labels);
    }

    private static int type(StatTable.Column column, int rows) {
        return switch (column.variable().type()) {
            case TEXT -> text(column, rows);
            case DAY -> Dta.TYPE_LONG;
            case MOMENT, TIME -> Dta.TYPE_DOUBLE;
            case NUMBER -> number(column, rows);
        };
    }

    private static int text(StatTable.Column column, int rows) {
        int width = 1;
        for (int row = 0; row < rows; row++) {
            if (column.cells().apply(row) instanceof String text) {
                width = Math.max(width, ByteText.length(text));
            }
        }
        return width > Dta.WIDEST ? Dta.TYPE_LONG_TEXT : width;
    }

    private static int number(StatTable.Column column, int rows) {
        double least = 0;
        double most = 0;
        for (int row = 0; row < rows; row++) {
            @Nullable Object cell = column.cells().apply(row);
            if (cell instanceof Double d) {
                if (d != Math.rint(d)) {
                    return Dta.TYPE_DOUBLE;
                }
                least = Math.min(least, d);
                most = Math.max(most, d);
            }
        }
        return whole(least, most);
    }

    /** The narrowest type that has room, of whose greatest numbers some mean missing. */
    private static int whole(double least, double most) {
        if (least >= -127 && most < Dta.MISSING_BYTE) {
            return Dta.TYPE_BYTE;
        }
        if (least >= -32767 && most < Dta.MISSING_INT) {
            return Dta.TYPE_INT;
        }
        return least >= -2147483647.0 && most < Dta.MISSING_LONG ? Dta.TYPE_LONG : Dta.TYPE_DOUBLE;
    }
}
