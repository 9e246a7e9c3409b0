package org.feltbok.statfile.spss;

import org.feltbok.statfile.data.ByteText;
import org.feltbok.statfile.data.StatTable;
import org.feltbok.statfile.data.StatType;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Where the cells of a table stand in a row of the file. */
record SavLayout(List<Field> fields, int cells) {
    private static final int SHORT = 8;

    /**
     * A variable.
     *
     * @param width bytes of a text; 0 for a number
     * @param position of its first cell, from 1
     * @param names of eight letters for it and for the parts of a very long text
     */
    record Field(StatTable.Column column, int width, int position, List<String> names) {
        String name() {
            return column.variable().name();
        }

        boolean isText() {
            return width > 0;
        }

        /** The width of a part of a very long text as it is declared. */
        int width(int part) {
            return part < names.size() - 1 ? Sav.WIDEST : width - Sav.PART * (names.size() - 1);
        }
    }

    static SavLayout of(StatTable table) {
        List<Field> fields = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        int position = 1;
        for (StatTable.Column column : table.columns()) {
            int width = column.variable().type() == StatType.TEXT ? width(column, table.rows()) : 0;
            List<String> names = new ArrayList<>();
            for (int part = 0; part < Sav.parts(width); part++) {
                names.add(shortName(column.variable().name(), taken));
            }
            Field field = new Field(column, width, position, List.copyOf(names));
            fields.add(field);
            for (int part = 0; part < names.size(); part++) {
                position += width == 0 ? 1 : Sav.cells(field.width(part));
            }
        }
        return new SavLayout(List.copyOf(fields), position - 1);
    }

    private static int width(StatTable.Column column, int rows) {
        int width = 1;
        for (int row = 0; row < rows; row++) {
            if (column.cells().apply(row) instanceof String text) {
                width = Math.max(width, ByteText.length(text));
            }
        }
        return Math.min(width, Sav.LONGEST);
    }

    private static String shortName(String name, Set<String> taken) {
        String upper = name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9_]", "_");
        String stem = upper.length() > SHORT ? upper.substring(0, SHORT) : upper;
        String found = stem;
        for (int i = 1; !taken.add(found); i++) {
            String number = "_" + Integer.toString(i, 36).toUpperCase(Locale.ROOT);
            found = stem.substring(0, Math.min(stem.length(), SHORT - number.length())) + number;
        }
        return found;
    }
}
