package org.feltbok.figures.render;

import org.feltbok.figures.FigureTable;
import org.feltbok.figures.FigureTable.Column;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;

/**
 * Which colour each series has: steps of a scale by their step, parts of a stack that are in order
 * by their numbers (years, sizes) likewise, don't know grey, all others by their place.
 */
public final class SeriesPaints {
    private SeriesPaints() {}

    /** One colour for each series of a figure, in order. */
    public static List<Color> of(FigureTable table, Colours colours) {
        var view = new FigureView(table);
        List<Column> series = view.series().stream().map(view::column).toList();
        boolean ordered = table.chart().kind().stacked() && OrderedNames.are(names(series));
        int steps = ordered ? OrderedNames.count(names(series)) : 0;
        int plain = (int) series.stream().filter(SeriesPaints::plain).count() - steps;
        var fills = new ArrayList<Color>();
        int step = 0;
        int next = 0;
        for (Column column : series) {
            if (column.dontKnow()) {
                fills.add(colours.dontKnow());
            } else if (onScale(column)) {
                fills.add(colours.scale(column.scaleLength()).get(column.scaleStep()));
            } else if (ordered && OrderedNames.hasPlace(column.label())) {
                fills.add(colours.scale(steps).get(step++));
            } else {
                fills.add(colours.category(next++, plain));
            }
        }
        return fills;
    }

    private static boolean plain(Column column) {
        return !column.dontKnow() && !onScale(column);
    }

    private static List<String> names(List<Column> series) {
        return series.stream().filter(SeriesPaints::plain).map(Column::label).toList();
    }

    static boolean onScale(Column column) {
        return column.scaleStep() >= 0 && column.scaleStep() < column.scaleLength();
    }
}
