package org.feltbok.export;

import org.apache.poi.xddf.usermodel.XDDFNoFillProperties;
import org.apache.poi.xddf.usermodel.XDDFShapeProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrossBetween;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisOrientation;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.AxisTickLabelPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.BarGrouping;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFChart;
import org.apache.poi.xddf.usermodel.chart.XDDFNumericalDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.feltbok.export.DivergingCells.Bar;
import org.feltbok.export.DivergingCells.Side;
import org.feltbok.figures.FigureTable.Column;
import org.feltbok.figures.FigureTable.Unit;
import org.feltbok.figures.render.AxisScale;
import org.feltbok.figures.render.ChartForms;
import org.feltbok.figures.render.FigureAxes;
import org.feltbok.figures.render.FigureView;
import org.feltbok.figures.render.Fill;
import org.openxmlformats.schemas.drawingml.x2006.chart.STDLblPos;

import java.awt.Color;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Stacked bars about zero. Excel names series in the order in which it puts them on each other,
 * which is not that of the scale; so the legend names empty series in the right order.
 */
final class NativeDiverging {
    private final NativeParts parts;
    private final CellArea area;
    private final FigureView view;
    private final DivergingCells cells;
    private final List<Fill> fills;

    NativeDiverging(NativeParts parts) {
        this.parts = parts;
        this.area = parts.area();
        this.view = parts.view();
        this.cells = DivergingCells.of(view);
        this.fills = ChartForms.fills(parts.table(), area.colours());
    }

    void fill(XDDFChart chart) {
        XDDFCategoryAxis categories = chart.createCategoryAxis(AxisPosition.LEFT);
        XDDFValueAxis values = chart.createValueAxis(AxisPosition.BOTTOM);
        axes(categories, values);
        var data = (XDDFBarChartData) chart.createData(ChartTypes.BAR, categories, values);
        data.setBarDirection(BarDirection.BAR);
        data.setBarGrouping(BarGrouping.STACKED);
        data.setGapWidth(50);
        data.setOverlap((byte) 100);
        data.setVaryColors(false);
        for (int i = 0; i < view.series().size(); i++) {
            add(data, view.series().get(i), area.numbers(area.helper() + DivergingCells.EMPTY))
                    .setShapeProperties(ChartLook.filled(fills.get(i)));
        }
        for (int i = 0; i < cells.bars().size(); i++) {
            bar(data, i);
        }
        chart.plot(data);
        ChartLook.legend(chart);
        for (int i = 0; i < cells.bars().size(); i++) {
            var entry = chart.getCTChart().getLegend().addNewLegendEntry();
            entry.addNewIdx().setVal(view.series().size() + i);
            entry.addNewDelete().setVal(true);
        }
    }

    private XDDFBarChartData.Series add(
            XDDFBarChartData data, int column, XDDFNumericalDataSource<Double> numbers) {
        var series = (XDDFBarChartData.Series) data.addSeries(area.labels(), numbers);
        series.setTitle(view.column(column).label(), area.heading(column));
        series.setInvertIfNegative(false);
        return series;
    }

    private void bar(XDDFBarChartData data, int index) {
        Bar bar = cells.bars().get(index);
        var series =
                add(data, bar.column(), area.numbers(area.helper() + DivergingCells.column(index)));
        if (bar.side() == Side.GAP) {
            var hidden = new XDDFShapeProperties();
            hidden.setFillProperties(new XDDFNoFillProperties());
            hidden.setLineProperties(ChartLook.none());
            series.setShapeProperties(hidden);
            return;
        }
        Fill fill = fills.get(view.series().indexOf(bar.column()));
        series.setShapeProperties(ChartLook.filled(fill));
        if (!parts.table().chart().labels() || bar.side() == Side.HALF_BELOW) {
            return;
        }
        if (bar.side() == Side.HALF_ABOVE) {
            PointNames.add(
                    series.getCTBarSer(),
                    area,
                    CellArea.sheetColumn(bar.column()),
                    wholes(bar.column()),
                    false);
        } else {
            Column column = view.column(bar.column());
            double least = parts.table().chart().labelsFrom();
            String format =
                    bar.side() == Side.BELOW
                            ? parts.formats().distance(least, column)
                            : parts.formats().from(least, column);
            var ser = series.getCTBarSer();
            var labels = ser.isSetDLbls() ? ser.getDLbls() : ser.addNewDLbls();
            Color ink = area.colours().inkOn(fill.colour());
            ChartLabels.signs(
                    labels, view, bar.column(), row -> format, ink, STDLblPos.CTR, area.style());
            ChartLabels.values(labels, format, false, ink, STDLblPos.CTR, area.style());
            ChartLabels.ground(labels, fill);
        }
    }

    /** The number of the whole middle step, of which a bar is half. */
    private List<String> wholes(int column) {
        return IntStream.range(0, view.rows())
                .mapToObj(
                        row -> {
                            Double value = view.value(row, column);
                            return value == null || value < parts.table().chart().labelsFrom()
                                    ? ""
                                    : parts.numbers().plain(value, view.column(row, column))
                                            + view.sign(row, column);
                        })
                .toList();
    }

    /** Numbers tell how far from zero; beyond the bars, where others stand aside, are none. */
    private void axes(XDDFCategoryAxis categories, XDDFValueAxis values) {
        ChartLook.axis(categories, false, area.colours());
        ChartLook.axis(values, true, area.colours());
        values.setCrossBetween(AxisCrossBetween.BETWEEN);
        categories.setOrientation(AxisOrientation.MAX_MIN);
        values.setCrosses(AxisCrosses.MAX);
        categories.setTickLabelPosition(AxisTickLabelPosition.LOW);
        AxisScale scale = FigureAxes.values(parts.table());
        String number = parts.formats().axis(Unit.PERCENT, scale.decimals());
        values.setNumberFormat(
                "[>" + (scale.upper() + scale.step() / 10) + "]\"\";[<0]" + number + ";" + number);
        ChartLook.scale(values, scale);
        if (cells.parts().longestAside() > 0) {
            values.setMaximum(cells.parts().asideFrom() + cells.parts().longestAside());
        }
        ChartLook.axisTitle(values, parts.table().chart().axisTitle());
    }
}
