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
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.feltbok.figures.render.AxisScale;
import org.feltbok.figures.render.ChartForms;
import org.feltbok.figures.render.FigureAxes;
import org.feltbok.figures.render.FigureView;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTErrBars;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTNumDataSource;
import org.openxmlformats.schemas.drawingml.x2006.chart.STErrBarType;
import org.openxmlformats.schemas.drawingml.x2006.chart.STErrValType;

import java.awt.Color;
import java.util.List;
import java.util.stream.IntStream;

/** Boxes as bars on top of each other, the first of them hidden; arms are error bars. */
final class NativeBoxes {
    private final BoxParts.Row lengths;
    private final NativeParts parts;
    private final CellArea area;
    private final FigureView view;
    private final Color fill;
    private final Color median;

    NativeBoxes(NativeParts parts, BoxParts.Row lengths) {
        this.lengths = lengths;
        this.parts = parts;
        this.area = parts.area();
        this.view = parts.view();
        this.median = area.colours().category(0, 1);
        this.fill = ChartForms.colours(parts.table(), area.colours()).getFirst();
    }

    void fill(XDDFChart chart) {
        XDDFCategoryAxis categories = chart.createCategoryAxis(AxisPosition.LEFT);
        XDDFValueAxis values = chart.createValueAxis(AxisPosition.BOTTOM);
        ChartLook.axis(categories, false, area.colours());
        ChartLook.axis(values, true, area.colours());
        values.setCrossBetween(AxisCrossBetween.BETWEEN);
        categories.setOrientation(AxisOrientation.MAX_MIN);
        values.setCrosses(AxisCrosses.MAX);
        categories.setTickLabelPosition(AxisTickLabelPosition.LOW);
        AxisScale scale = FigureAxes.values(parts.table());
        values.setNumberFormat(
                parts.formats()
                        .axis(view.column(view.series().getFirst()).unit(), scale.decimals()));
        ChartLook.scale(values, scale);
        ChartLook.axisTitle(values, parts.table().chart().axisTitle());
        var data = (XDDFBarChartData) chart.createData(ChartTypes.BAR, categories, values);
        data.setBarDirection(BarDirection.BAR);
        data.setBarGrouping(BarGrouping.STACKED);
        data.setGapWidth(70);
        data.setOverlap((byte) 100);
        data.setVaryColors(false);
        side(data, 0);
        arms(data, 0, STErrBarType.MINUS, BoxParts.ARMS);
        arms(data, BoxParts.BARS - 1, STErrBarType.PLUS, BoxParts.ARMS + 2);
        if (BoxParts.anyBelow(view, lengths)) {
            side(data, BoxParts.BELOW);
            arms(data, 2 * BoxParts.BARS - 1, STErrBarType.MINUS, BoxParts.ARMS + 1);
            arms(data, BoxParts.BELOW, STErrBarType.PLUS, BoxParts.ARMS + 3);
        }
        chart.plot(data);
    }

    /** A hidden bar, the box, the median in it and the rest of the box. */
    private void side(XDDFBarChartData data, int first) {
        List<Integer> five = view.series();
        int[] named = first == 0 ? new int[] {1, 1, 2, 3} : new int[] {3, 3, 2, 1};
        for (int i = 0; i < BoxParts.BARS; i++) {
            var series =
                    (XDDFBarChartData.Series)
                            data.addSeries(area.labels(), area.numbers(area.helper() + first + i));
            int column = five.size() == 1 ? five.getFirst() : five.get(named[i]);
            series.setTitle(view.column(column).label(), area.heading(column));
            series.setInvertIfNegative(false);
            series.setShapeProperties(i == 0 ? hidden() : ChartLook.filled(i == 2 ? median : fill));
            if (parts.table().chart().labels() && i == BoxParts.BARS - 1) {
                median(series, first == 0);
            }
        }
    }

    /** The median's own number beside its line, taken from the table. */
    private void median(XDDFBarChartData.Series series, boolean above) {
        int column = view.series().get(view.series().size() / 2);
        List<String> texts =
                IntStream.range(0, view.rows())
                        .mapToObj(
                                row -> {
                                    Double value = view.value(row, column);
                                    return value == null || value >= 0 != above
                                            ? ""
                                            : parts.numbers().full(value, view.column(row, column))
                                                    + view.sign(row, column);
                                })
                        .toList();
        PointNames.add(
                series.getCTBarSer(),
                area,
                CellArea.sheetColumn(column),
                texts,
                view.series().size() == 1);
    }

    private static XDDFShapeProperties hidden() {
        var shape = new XDDFShapeProperties();
        shape.setFillProperties(new XDDFNoFillProperties());
        shape.setLineProperties(ChartLook.none());
        return shape;
    }

    private void arms(XDDFBarChartData data, int series, STErrBarType.Enum side, int helper) {
        var bar = ((XDDFBarChartData.Series) data.getSeries(series)).getCTBarSer();
        CTErrBars bars = bar.addNewErrBars();
        bars.addNewErrBarType().setVal(side);
        bars.addNewErrValType().setVal(STErrValType.CUST);
        bars.addNewNoEndCap().setVal(false);
        numbers(side == STErrBarType.PLUS ? bars.addNewPlus() : bars.addNewMinus(), helper);
        bars.addNewSpPr().set(ChartLook.outline(area.colours().muted(), 1.25).getXmlObject());
    }

    private void numbers(CTNumDataSource source, int helper) {
        var cells = source.addNewNumRef();
        cells.setF(
                area.range(area.helper() + helper)
                        .formatAsString(area.sheet().getSheetName(), true));
        var cache = cells.addNewNumCache();
        cache.addNewPtCount().setVal(view.rows());
        for (int row = 0; row < view.rows(); row++) {
            double[] box = lengths.of(view, row);
            if (box.length > 0 && !Double.isNaN(box[helper])) {
                var point = cache.addNewPt();
                point.setIdx(row);
                point.setV(Double.toString(box[helper]));
            }
        }
    }
}
