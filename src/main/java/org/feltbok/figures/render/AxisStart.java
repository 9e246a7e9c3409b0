package org.feltbok.figures.render;

import org.feltbok.base.text.Language;
import org.feltbok.base.text.Texts;
import org.feltbok.figures.FigureTable;
import org.feltbok.figures.FigureTable.Role;
import org.feltbok.figures.FigureTable.Unit;

import java.util.Locale;

/** Says of an axis without zero where it begins: differences look larger along it. */
public final class AxisStart {
    private AxisStart() {}

    /** The figure's note and, where it is called for, where its axis begins. */
    public static String note(FigureTable table, Locale locale) {
        var view = new FigureView(table);
        boolean compared = ChartForms.of(table).saysStart();
        if (!compared || view.series().isEmpty() || view.rows() == 0) {
            return table.note();
        }
        AxisScale scale = FigureAxes.values(table);
        if (scale.lower() <= 0 && scale.upper() >= 0) {
            return table.note();
        }
        Unit unit = view.columns(Role.SERIES).stream().map(view::column).findFirst().get().unit();
        String start = new Numbers(locale).axis(scale.decimals(), unit).format(scale.lower());
        String said = new Texts(Language.of(locale)).get("figures.note.axis", start);
        return (table.note() + " " + said).strip();
    }
}
