package org.feltbok.figures.render;

import org.feltbok.figures.ChartStyle.Kind;
import org.feltbok.figures.FigureTable;
import org.feltbok.figures.FigureTable.Column;
import org.feltbok.figures.FigureTable.Header;

import java.awt.Color;
import java.util.ArrayList;
import java.util.BitSet;
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
        return fills(table, colours).stream().map(Fill::colour).toList();
    }

    /** How each series of a figure is filled, in order. */
    static List<Fill> fills(FigureTable table, Colours colours) {
        var view = new FigureView(table);
        Kind kind = table.chart().kind();
        return filled(
                of(
                        view.series().stream().map(view::column).map(Named::of).toList(),
                        kind.hasBars(),
                        colours),
                kind.hasBars(),
                colours);
    }

    /** How each row of a figure is filled whose rows are slices. */
    static List<Fill> ofRows(FigureTable table, Colours colours) {
        return filled(
                of(table.rows().stream().map(Named::of).toList(), true, colours), true, colours);
    }

    private static List<Fill> filled(List<Color> all, boolean areas, Colours colours) {
        boolean hatched = areas && colours.hatched() && all.size() > 1;
        var fills = new ArrayList<Fill>();
        for (Color colour : all) {
            // nothing is quieter than don't know
            boolean bare = !hatched || colour.equals(colours.dontKnow());
            fills.add(Fill.of(colour, bare ? Hatch.NONE : Hatch.at(fills.size()), colours));
        }
        return fills;
    }

    private static List<Color> of(List<Named> all, boolean areas, Colours colours) {
        List<String> names = all.stream().filter(Named::plain).map(Named::label).toList();
        BitSet ordered = areas ? OrderedNames.steps(names) : new BitSet();
        int steps = ordered.cardinality();
        int plain = names.size() - steps;
        int name = 0;
        var fills = new ArrayList<Color>();
        int step = 0;
        int next = 0;
        for (Named one : all) {
            if (one.dontKnow()) {
                fills.add(colours.dontKnow());
            } else if (one.onScale()) {
                fills.add(colours.scale(one.scaleLength()).get(one.scaleStep()));
            } else if (ordered.get(name++)) {
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
