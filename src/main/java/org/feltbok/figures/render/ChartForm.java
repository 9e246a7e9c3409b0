package org.feltbok.figures.render;

import org.feltbok.base.text.Texts;
import org.feltbok.figures.ChartStyle.Kind;

import java.awt.Color;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How one kind of chart is drawn: what it needs of a table, its axis, its colours and its body.
 * Small pictures draw the same body; Excel's twin takes axis and colours from here.
 */
interface ChartForm {
    Kind kind();

    /** Whether the table has the columns that the body draws; else it is set as a table. */
    default boolean canDraw(FigureView view) {
        return view.rows() > 0 && !view.series().isEmpty();
    }

    /** The axis of values, in the unit of the series; it holds the ends of intervals too. */
    default AxisScale values(FigureView view) {
        return AxisScale.of(view.reach(view.series()), view.table().chart(), kind().fromZero());
    }

    /** What is drawn along that axis, the ends of intervals too. */
    default double[] along(FigureView view) {
        return view.reach(view.series());
    }

    /** A column whose unit the axis has. */
    default int measured(FigureView view) {
        return view.series().getFirst();
    }

    /** Whether heights or lengths are compared, so that an axis without zero must be said. */
    default boolean saysStart() {
        return kind().fromZero();
    }

    /** Whether rows that are years stand at their distance in time. */
    default boolean inTime() {
        return false;
    }

    /** What has a colour of its own, in order: the series, unless the rows have. */
    default List<Entry> entries(FigureView view, Colours colours) {
        List<Fill> fills = SeriesPaints.fills(view.table(), colours);
        List<Integer> series = view.series();
        return IntStream.range(0, series.size())
                .mapToObj(i -> new Entry(view.column(series.get(i)).label(), fills.get(i)))
                .toList();
    }

    /** A sentence for the note on how to read the form; empty where it goes without saying. */
    default String reading(FigureView view, Texts texts) {
        return "";
    }

    /** How many rows a small picture shows. */
    default int rowsInSmall() {
        return 8;
    }

    Body body(Look look);

    /** What is shown of a table that lacks what the body draws. */
    default Body bodyOfRest(Look look) {
        FigureView view = look.view();
        return view.series().isEmpty() && !view.marks().isEmpty()
                ? new RowsBody(look)
                : new TableBody(look);
    }

    /** A name in the legend and what stands before it. */
    record Entry(String label, Fill fill) {
        Entry(String label, Color colour, Colours colours) {
            this(label, Fill.plain(colour, colours));
        }
    }
}
