package org.feltbok.export;

import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.XDDFChart;
import org.apache.poi.xddf.usermodel.chart.XDDFPieChartData;
import org.feltbok.figures.FigureTable.Column;
import org.feltbok.figures.render.ChartForms;
import org.feltbok.figures.render.FigureView;
import org.feltbok.figures.render.Fill;
import org.openxmlformats.schemas.drawingml.x2006.chart.STDLblPos;

import java.util.List;

/** One series as slices, each with its own colour. */
final class NativePie {
    private final CellArea area;
    private final FigureView view;
    private final NumberFormats formats;

    NativePie(CellArea area, NumberFormats formats) {
        this.area = area;
        this.view = new FigureView(area.table());
        this.formats = formats;
    }

    void fill(XDDFChart chart) {
        var data = (XDDFPieChartData) chart.createData(ChartTypes.PIE, null, null);
        data.setVaryColors(true);
        data.setFirstSliceAngle(0);
        int column = view.series().getFirst();
        Column shown = view.column(column);
        var series = (XDDFPieChartData.Series) data.addSeries(area.labels(), area.values(column));
        series.setTitle(shown.label(), area.heading(column));
        List<Fill> fills = ChartForms.fills(area.table(), area.colours());
        for (int row = 0; row < view.rows(); row++) {
            var point = series.getCTPieSer().addNewDPt();
            point.addNewIdx().setVal(row);
            var shape = ChartLook.filled(fills.get(row));
            if (fills.get(row).edge().isEmpty()) {
                shape.setLineProperties(ChartLook.line(area.colours().page(), 1));
            }
            point.setSpPr(shape.getXmlObject());
        }
        if (area.table().chart().labels()) {
            var labels = series.getCTPieSer().addNewDLbls();
            ChartLabels.signs(
                    labels,
                    view,
                    column,
                    row -> formats.cell(view.column(row, column)),
                    area.colours().text(),
                    STDLblPos.OUT_END,
                    area.style());
            ChartLabels.values(
                    labels,
                    formats.cell(shown),
                    view.isMixed(column),
                    area.colours().text(),
                    STDLblPos.OUT_END,
                    area.style());
        }
        chart.plot(data);
    }
}
