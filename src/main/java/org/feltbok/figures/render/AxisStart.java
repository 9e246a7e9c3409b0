package org.feltbok.figures.render;

import org.feltbok.base.text.Language;
import org.feltbok.base.text.Texts;
import org.feltbok.figures.FigureTable;
import org.feltbok.figures.FigureTable.Unit;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a note says of the drawing: how to read it, and of an axis without zero where it begins,
 * because differences look larger along it.
 */
public final class AxisStart {
    private AxisStart() {}

    /** The figure's note and, where they are called for, those sentences. */
    public static String note(FigureTable table, Locale locale) {
        ChartForm form = ChartForms.of(table);
        var view = new FigureView(table);
        if (!form.canDraw(view)) {
            return table.note();
        }
        String reading = form.reading(view, new Texts(Language.of(locale)));
        String start = form.saysStart() ? start(view, locale) : "";
        return Stream.of(table.note(), reading, start)
                .filter(sentence -> !sentence.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private static String start(FigureView view, Locale locale) {
        AxisScale scale = FigureAxes.values(view.table());
        if (scale.lower() <= 0 && scale.upper() >= 0) {
            return "";
        }
        Unit unit = view.column(view.series().getFirst()).unit();
        String start = new Numbers(locale).axis(scale.decimals(), unit).format(scale.lower());
        return new Texts(Language.of(locale)).get("figures.note.axis", start);
    }
}
