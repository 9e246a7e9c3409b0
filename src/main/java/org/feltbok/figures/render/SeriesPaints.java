package org.feltbok.figures.render;

import org.feltbok.figures.FigureTable;
import org.feltbok.figures.FigureTable.Column;
import org.feltbok.figures.FigureTable.Header;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;

/**
 * Which colour each series or slice has: steps of a scale by their step, parts of a stack that are
 * in order by their numbers (years, sizes) likewise, don't know grey, all others by their place.
 */
public final class SeriesPaints {
    private SeriesPaints() {}

    /** What a colour stands for: a series, or a row that is a slice. */
    private record Named(String label, int scaleStep, int scaleLength, boolean dontKnow) {
        static Named of(Column column) {
            return new Named(
                    column.label(), column.scaleStep(), column.scaleLength(), column.dontKnow());
        }

        static Named of(Header row) {
            return new Named(row.label(), row.scaleStep(), row.scaleLength(), row.dontKnow());
        }

        boolean onScale() {
            return scaleStep >= 0 && scaleStep < scaleLength;
        }

        boolean plain() {
            return !dontKnow && !onScale();
        }
    }

    /** One colour for each series of a figure, in order. */
    public static List<Color> of(FigureTable table, Colours colours) {
        var view = new FigureView(table);
        return of(
                view.series().stream().map(view::column).map(Named::of).toList(),
                table.chart().kind().stacked(),
                colours);
    }

    /** One colour for each row of a figure whose rows have the colours. */
    static List<Color> ofRows(FigureTable table, Colours colours) {
        return of(table.rows().stream().map(Named::of).toList(), false, colours);
    }

    private static List<Color> of(List<Named> all, boolean parts, Colours colours) {
        List<String> names = all.stream().filter(Named::plain).map(Named::label).toList();
        boolean ordered = parts && OrderedNames.are(names);
        int steps = ordered ? OrderedNames.count(names) : 0;
        int plain = names.size() - steps;
        var fills = new ArrayList<Color>();
        int step = 0;
        int next = 0;
        for (Named one : all) {
            if (one.dontKnow()) {
                fills.add(colours.dontKnow());
            } else if (one.onScale()) {
                fills.add(colours.scale(one.scaleLength()).get(one.scaleStep()));
            } else if (ordered && OrderedNames.hasPlace(one.label())) {
                fills.add(colours.scale(steps).get(step++));
            } else {
                fills.add(colours.category(next++, plain));
            }
        }
        return fills;
    }

    static boolean onScale(Column column) {
        return Named.of(column).onScale();
    }
}
