package org.feltbok.export;

import org.apache.poi.xddf.usermodel.XDDFShapeProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrossBetween;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.Grouping;
import org.apache.poi.xddf.usermodel.chart.MarkerStyle;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFLineChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.feltbok.figures.FigureTable.Column;
import org.feltbok.figures.render.Colours;
import org.feltbok.figures.render.FigureView;
import org.feltbok.figures.render.SeriesPaints;

import java.awt.Color;
import java.util.List;

/** Lines over the rows, with gaps where cells are empty and the last value written. */
final class NativeLines {
    private final CellArea area;
    private final FigureView view;
    private final NumberFormats formats;

    NativeLines(CellArea area, NumberFormats formats) {
        this.area = area;
        this.view = new FigureView(area.table());
        this.formats = formats;
    }

    void fill(XSSFChart chart) {
        XDDFCategoryAxis categories = chart.createCategoryAxis(AxisPosition.BOTTOM);
        XDDFValueAxis values = chart.createValueAxis(AxisPosition.LEFT);
        var style = area.table().chart();
        ChartLook.axis(categories, false);
        ChartLook.axis(values, true);
        values.setCrossBetween(AxisCrossBetween.BETWEEN);
        values.setNumberFormat(formats.axis(view.column(view.series().getFirst()).unit(), 0));
        if (!Double.isNaN(style.min())) {
            values.setMinimum(style.min());
        }
        if (!Double.isNaN(style.max())) {
            values.setMaximum(style.max());
        }
        ChartLook.axisTitle(values, style.axisTitle());
        var data = (XDDFLineChartData) chart.createData(ChartTypes.LINE, categories, values);
        data.setGrouping(Grouping.STANDARD);
        data.setVaryColors(false);
        series(data);
        chart.plot(data);
    }

    private void series(XDDFLineChartData data) {
        List<Column> columns = view.series().stream().map(view::column).toList();
        List<Color> fills = SeriesPaints.of(columns, Colours.LIGHT);
        for (int i = 0; i < columns.size(); i++) {
            int column = view.series().get(i);
            var series =
                    (XDDFLineChartData.Series) data.addSeries(area.labels(), area.values(column));
            series.setTitle(columns.get(i).label(), area.heading(column));
            var shape = new XDDFShapeProperties();
            shape.setLineProperties(ChartLook.line(fills.get(i), 2));
            series.setShapeProperties(shape);
            series.setSmooth(false);
            markers(series, fills.get(i));
            int last = last(column);
            if (area.table().chart().labels() && last >= 0) {
                ChartLabels.single(
                        series.getCTLineSer().addNewDLbls(),
                        last,
                        formats.cell(columns.get(i)),
                        fills.get(i));
            }
        }
    }

    private void markers(XDDFLineChartData.Series series, Color fill) {
        boolean few = view.rows() <= 20;
        series.setMarkerStyle(few ? MarkerStyle.CIRCLE : MarkerStyle.NONE);
        if (few) {
            series.setMarkerSize((short) 5);
            series.getCTLineSer().getMarker().setSpPr(ChartLook.filled(fill).getXmlObject());
        }
    }

    private int last(int column) {
        for (int row = view.rows() - 1; row >= 0; row--) {
            if (view.value(row, column) != null) {
                return row;
            }
        }
        return -1;
    }
}
