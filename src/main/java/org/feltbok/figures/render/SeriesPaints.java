package org.feltbok.figures.render;

import org.feltbok.figures.FigureTable.Column;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;

/**
 * Which colour each series has: steps of a scale by their step, don't know grey, all others by
 * their order.
 */
public final class SeriesPaints {
    private SeriesPaints() {}

    /** One colour a column, in order. */
    public static List<Color> of(List<Column> series, Colours colours) {
        long plain = series.stream().filter(c -> !c.dontKnow() && !onScale(c)).count();
        var fills = new ArrayList<Color>();
        int next = 0;
        for (Column column : series) {
            if (column.dontKnow()) {
                fills.add(colours.dontKnow());
            } else if (onScale(column)) {
                fills.add(colours.scale(column.scaleLength()).get(column.scaleStep()));
            } else {
                fills.add(colours.category(next++, (int) plain));
            }
        }
        return fills;
    }

    static boolean onScale(Column column) {
        return column.scaleStep() >= 0 && column.scaleStep() < column.scaleLength();
    }
}
