package org.feltbok.register;

import org.feltbok.tabular.Grid.Line;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What stands above an empty cell of a heading column holds for it too, as long as nothing to the
 * left of it begins anew: the first row of a place takes nothing from the place before.
 */
final class Above {
    private final int place;
    private final int year;
    private final Set<Integer> columns = new TreeSet<>();
    private final Map<Integer, String> last = new HashMap<>();

    /** Columns left of the place in which an empty cell is a value, as the first row shows. */
    private final Set<Integer> open = new HashSet<>();

    private boolean isFirst = true;

    /**
     * @param year the column of the years; -1 = none
     * @param others columns that values are told apart by besides
     */
    Above(int place, int year, List<Integer> others) {
        this.place = place;
        this.year = year;
        columns.add(place);
        columns.addAll(others);
        if (year >= 0) {
            columns.add(year);
        }
    }

    /** Goes on to the next row. */
    void next(Line line) {
        boolean isPlaceBegun = false;
        boolean isBegun = false;
        for (int column : columns) {
            String text = line.cell(column);
            if (!text.isEmpty()) {
                boolean isNew = !text.equals(last.put(column, text));
                isBegun |= isNew;
                isPlaceBegun |= isNew && column == place;
            } else if (column != place) {
                if (isFirst && column < place) {
                    open.add(column);
                }
                boolean isCut = column == year ? isPlaceBegun : isBegun || open.contains(column);
                if (isCut) {
                    last.remove(column);
                }
            }
        }
        isFirst = false;
    }

    /** What holds in the row at hand. */
    String at(int column) {
        return last.getOrDefault(column, "");
    }
}
