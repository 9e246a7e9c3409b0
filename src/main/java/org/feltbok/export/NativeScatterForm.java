package org.feltbok.export;

import org.apache.poi.xddf.usermodel.chart.XDDFChart;
import org.feltbok.base.text.Language;
import org.feltbok.base.text.Texts;
import org.feltbok.figures.ChartStyle.Kind;
import org.feltbok.figures.render.FigureAxes;
import org.feltbok.figures.render.FigureView;

/**
 * Points with their names; ends of threshold lines and of the fitted line stand in hidden cells.
 */
record NativeScatterForm() implements NativeForm {
    @Override
    public Kind kind() {
        return Kind.SCATTER;
    }

    @Override
    public void fill(XDDFChart chart, NativeParts parts) {
        new NativeScatter(
                        parts.area(),
                        parts.formats(),
                        new Texts(Language.of(parts.numbers().locale())),
                        parts.width(),
                        height(parts.view()))
                .fill(chart);
    }

    @Override
    public boolean hasLegend(FigureView view) {
        return false;
    }

    @Override
    public void help(FigureView view, Helper cells) {
        var thresholds = new Thresholds(view.table());
        thresholds.write(cells::number, 0, 0);
        int below = thresholds.rows();
        FigureAxes.fitted(view.table())
                .ifPresent(
                        line -> {
                            cells.number(below, 0, line.getX1());
                            cells.number(below, 1, line.getY1());
                            cells.number(below + 1, 0, line.getX2());
                            cells.number(below + 1, 1, line.getY2());
                        });
    }
}
