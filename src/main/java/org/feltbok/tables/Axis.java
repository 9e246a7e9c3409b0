package org.feltbok.tables;

import org.feltbok.analysis.CategoryColumn;
import org.feltbok.analysis.Dataset;
import org.feltbok.analysis.Variable;
import org.feltbok.base.FaultException;
import org.feltbok.base.text.LocalText;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Columns that nobody is in two of: the classes of a variable, or a tick and those who did not tick
 * it. Those in a column are held against all others of the axis.
 *
 * @param first the place of its first column among all
 * @param shown how many of its columns are shown; further ones are only held against
 * @param width how many columns it has
 * @param places for each row the column of this axis, from 0; -1 = in none
 */
record Axis(List<TableBook.Head> heads, int first, int shown, int width, short[] places) {
    /** Everybody, and nothing to be held against. */
    static Axis ofAll(int rows) {
        LocalText none = LocalText.of("");
        return new Axis(
                List.of(new TableBook.Head(none, none, "", "", false)), 0, 1, 1, new short[rows]);
    }

    /**
     * The axes of a variable.
     *
     * @param first the place of the first column
     */
    static List<Axis> of(Dataset data, String written, int first) {
        String name = data.meant(written);
        Variable variable = data.require(name);
        return switch (variable.type()) {
            case CATEGORY, SCALE, FLAG -> List.of(ofClasses(data, variable, first));
            case MULTIPLE -> ofTicks(data, variable, first);
            case NUMBER, TEXT, DAY -> throw new FaultException("tables.no_classes", written);
        };
    }

    private static Axis ofClasses(Dataset data, Variable variable, int first) {
        CategoryColumn cells = data.categories(variable.name());
        int[] columns = new int[variable.categories().size()];
        List<TableBook.Head> heads = new ArrayList<>();
        for (int i = 0; i < columns.length; i++) {
            boolean isClass = variable.categories().get(i).missing().isEmpty();
            columns[i] = isClass ? heads.size() : -1;
            if (isClass) {
                heads.add(
                        new TableBook.Head(
                                variable.label(),
                                FlagWords.label(variable, variable.categories().get(i), true),
                                variable.name(),
                                variable.categories().get(i).code(),
                                false));
            }
        }
        short[] places = new short[data.size()];
        for (int row = 0; row < places.length; row++) {
            int cell = cells.get(row);
            places[row] = (short) (cell < 0 ? -1 : columns[cell]);
        }
        return new Axis(heads, first, heads.size(), heads.size(), places);
    }

    private static List<Axis> ofTicks(Dataset data, Variable variable, int first) {
        List<Axis> axes = new ArrayList<>();
        CategoryColumn answered = data.categories(variable.name());
        int next = first;
        for (var category : variable.categories()) {
            CategoryColumn flag = data.categories(Variable.flag(variable.name(), category.code()));
            short[] places = new short[data.size()];
            for (int row = 0; row < places.length; row++) {
                places[row] = (short) (answered.get(row) < 0 ? -1 : flag.get(row) == 1 ? 0 : 1);
            }
            var head =
                    new TableBook.Head(
                            variable.label(),
                            category.shortLabel(),
                            variable.name(),
                            category.code(),
                            false);
            axes.add(new Axis(List.of(head), next, 1, 2, places));
            next += 2;
        }
        return axes;
    }

    /** The same axis where only some rows count. */
    Axis among(boolean[] rows) {
        short[] kept = places.clone();
        for (int row = 0; row < kept.length; row++) {
            kept[row] = rows[row] ? kept[row] : -1;
        }
        return new Axis(heads, first, shown, width, kept);
    }

    /** The places of its shown columns among all. */
    int[] columns() {
        int[] columns = new int[shown];
        Arrays.setAll(columns, i -> first + i);
        return columns;
    }
}
