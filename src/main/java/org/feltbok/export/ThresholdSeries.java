package org.feltbok.export;

import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.Grouping;
import org.apache.poi.xddf.usermodel.chart.MarkerStyle;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFChart;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFLineChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.feltbok.figures.render.FigureAxes;
import org.feltbok.figures.render.FigureView;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTTrendline;
import org.openxmlformats.schemas.drawingml.x2006.chart.STTrendlineType;

import java.math.BigDecimal;
import java.util.List;

/**
 * Threshold lines as series of the same number in every row, from hidden columns behind those of
 * intervals. In a chart of lines they are lines like the others; across standing columns nobody
 * sees them, but the line through each, which goes on to both ends of the plot.
 */
record ThresholdSeries(FigureView view) {
    /** From the middle of the first and the last row to the ends. */
    private static final double HALF = 0.5;

    private List<Double> lines() {
        return view.table().chart().yLines();
    }

    /** How many hidden columns, and series, there are. */
    int columns() {
        return lines().size();
    }

    /** How many hidden columns there are with those of the intervals. */
    int behind() {
        return NativeIntervals.columns(view) + columns();
    }

    /** What legends of columns would name: the series and the lines through them. */
    int unnamed() {
        return 2 * columns();
    }

    void write(NativeForm.Helper cells) {
        double whole = FigureAxes.shares(view.table()) ? 100 : 1;
        for (int i = 0; i < columns(); i++) {
            for (int row = 0; row < view.rows(); row++) {
                cells.number(row, NativeIntervals.columns(view) + i, lines().get(i) / whole);
            }
        }
    }

    /** A new series of the chart, called by its number. */
    XDDFChartData.Series add(
            int line, XDDFChartData data, XDDFDataSource<?> across, CellArea area) {
        int column = area.helper() + NativeIntervals.columns(view) + line;
        XDDFChartData.Series series = data.addSeries(across, area.numbers(column));
        series.setTitle(name(line), null);
        return series;
    }

    private String name(int line) {
        return BigDecimal.valueOf(lines().get(line)).stripTrailingZeros().toPlainString();
    }

    /** Across standing columns. */
    void draw(XDDFChart chart, XDDFCategoryAxis categories, XDDFValueAxis values, CellArea area) {
        if (lines().isEmpty()) {
            return;
        }
        var data = (XDDFLineChartData) chart.createData(ChartTypes.LINE, categories, values);
        data.setGrouping(Grouping.STANDARD);
        data.setVaryColors(false);
        for (int i = 0; i < columns(); i++) {
            var series = (XDDFLineChartData.Series) add(i, data, area.labels(), area);
            series.setSmooth(false);
            series.setMarkerStyle(MarkerStyle.NONE);
            series.setShapeProperties(ChartLook.outline(ChartLook.none()));
            through(series.getCTLineSer().addNewTrendline(), name(i), area);
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
