package org.feltbok.figures.render;

import org.feltbok.figures.FigureTable;
import org.feltbok.figures.FigureTable.Unit;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a note says of the drawing: how to read it, of an axis without zero where it begins, because
 * differences look larger along it, and which numbers lie beyond its ends.
 */
public final class AxisStart {
    private AxisStart() {}

    /**
     * The figure's note and, where they are called for, those sentences.
     *
     * @param numbers as the drawing writes them
     */
    public static String note(FigureTable table, Numbers numbers) {
        ChartForm form = ChartForms.of(table);
        var view = new FigureView(table);
        if (!form.canDraw(view)) {
            return table.note();
        }
        String reading = form.reading(view, numbers.texts());
        String start = form.saysStart() ? start(view, numbers) : "";
        String cut = AxisCut.of(table).map(c -> c.told(numbers)).orElse("");
        return Stream.of(table.note(), reading, start, cut)
                .filter(sentence -> !sentence.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private static String start(FigureView view, Numbers numbers) {
        AxisScale scale = FigureAxes.values(view.table());
        if (scale.lower() <= 0 && scale.upper() >= 0) {
            return "";
        }
        Unit unit = view.column(view.series().getFirst()).unit();
        String start = numbers.axis(scale.decimals(), unit).format(scale.lower());
        return numbers.texts().get("figures.note.axis", start);
    }
}
