package org.feltbok.export;

import org.apache.poi.xddf.usermodel.chart.XDDFChart;
import org.feltbok.figures.ChartStyle.Kind;
import org.feltbok.figures.render.FigureView;
import org.feltbok.figures.render.Multiples;

import java.util.List;

/** One chart for each series beside each other, each in the form of its panel. */
record NativeMultiplesForm() implements NativeForm {
    @Override
    public Kind kind() {
        return Kind.SMALL_MULTIPLES;
    }

    /** The first panel; all of them are made by {@link NativePanels}. */
    @Override
    public void fill(XDDFChart chart, NativeParts parts) {
        new NativePanels(parts.table()).fill(chart, 0, parts);
    }

    @Override
    public double height(FigureView view) {
        return new NativePanels(view.table()).height();
    }

    @Override
    public boolean hasLegend(FigureView view) {
        return false;
    }

    @Override
    public int helperColumns(FigureView view) {
        return columns(Multiples.panels(view.table()));
    }

    /** The hidden columns of panels, each with those that its form needs. */
    static int columns(List<Multiples.Panel> panels) {
        return panels.stream()
                .map(Multiples.Panel::table)
                .mapToInt(t -> NativeForms.of(t).helperColumns(new FigureView(t)))
                .sum();
    }

    @Override
    public void help(FigureView view, Helper cells) {
        List<Multiples.Panel> panels = Multiples.panels(view.table());
        for (int i = 0; i < panels.size(); i++) {
            var one = new FigureView(panels.get(i).table());
            NativeForms.of(one.table()).help(one, cells.from(columns(panels.subList(0, i))));
        }
    }
}
