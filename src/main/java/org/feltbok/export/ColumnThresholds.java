package org.feltbok.export;

import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.Grouping;
import org.apache.poi.xddf.usermodel.chart.MarkerStyle;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFChart;
import org.apache.poi.xddf.usermodel.chart.XDDFLineChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.feltbok.figures.render.FigureAxes;
import org.feltbok.figures.render.FigureView;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTTrendline;
import org.openxmlformats.schemas.drawingml.x2006.chart.STTrendlineType;

import java.math.BigDecimal;
import java.util.List;

/**
 * Threshold lines across standing columns: each a series of the same number in every row, which
 * nobody sees, and the line through it, which goes on to both ends of the plot.
 */
record ColumnThresholds(FigureView view) {
    /** From the middle of the first and the last row to the ends. */
    private static final double HALF = 0.5;

    private List<Double> lines() {
        return view.table().chart().yLines();
    }

    /** Hidden columns. */
    int columns() {
        return lines().size();
    }

    /** What legends would name: the series and the lines through them. */
    int unnamed() {
        return 2 * lines().size();
    }

    void write(NativeForm.Helper cells, int first) {
        double whole = FigureAxes.shares(view.table()) ? 100 : 1;
        for (int i = 0; i < columns(); i++) {
            for (int row = 0; row < view.rows(); row++) {
                cells.number(row, first + i, lines().get(i) / whole);
            }
        }
    }

    /**
     * @param first of the hidden columns in the area
     */
    void draw(
            XDDFChart chart,
            XDDFCategoryAxis categories,
            XDDFValueAxis values,
            CellArea area,
            int first) {
        if (lines().isEmpty()) {
            return;
        }
        var data = (XDDFLineChartData) chart.createData(ChartTypes.LINE, categories, values);
        data.setGrouping(Grouping.STANDARD);
        data.setVaryColors(false);
        for (int i = 0; i < columns(); i++) {
            var series =
                    (XDDFLineChartData.Series)
                            data.addSeries(area.labels(), area.numbers(first + i));
            String name = BigDecimal.valueOf(lines().get(i)).stripTrailingZeros().toPlainString();
            series.setTitle(name, null);
            series.setSmooth(false);
            series.setMarkerStyle(MarkerStyle.NONE);
            series.setShapeProperties(ChartLook.outline(ChartLook.none()));
            through(series.getCTLineSer().addNewTrendline(), name, area);
        }
        chart.plot(data);
    }

    private static void through(CTTrendline line, String name, CellArea area) {
        line.setName(name);
        line.setSpPr(ChartLook.outline(ChartLook.dashed(area.colours().muted(), 1)).getXmlObject());
        line.addNewTrendlineType().setVal(STTrendlineType.LINEAR);
        line.addNewForward().setVal(HALF);
        line.addNewBackward().setVal(HALF);
        line.addNewDispRSqr().setVal(false);
        line.addNewDispEq().setVal(false);
    }
}
