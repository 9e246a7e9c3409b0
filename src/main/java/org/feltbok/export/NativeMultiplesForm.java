package org.feltbok.export;

import org.apache.poi.xddf.usermodel.chart.XDDFChart;
import org.feltbok.figures.ChartStyle.Kind;
import org.feltbok.figures.render.FigureView;
import org.feltbok.figures.render.Multiples;

import java.util.List;

/** One chart for each series beside each other, each in the form of its panel. */
record NativeMultiplesForm() implements NativeForm {
    /** Hidden columns of a panel: two that its form needs, two for intervals. */
    private static final int OWN = NativeIntervals.OWN + 2;

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
        return OWN * view.series().size();
    }

    /** Where the hidden columns of a panel begin, behind the first. */
    static int helper(int panel) {
        return OWN * panel;
    }

    @Override
    public void help(FigureView view, Helper cells) {
        List<Multiples.Panel> panels = Multiples.panels(view.table());
        for (int i = 0; i < panels.size(); i++) {
            int first = helper(i);
            var one = new FigureView(panels.get(i).table());
            NativeForms.of(one.table())
                    .help(one, (row, column, n) -> cells.number(row, first + column, n));
        }
    }
}
