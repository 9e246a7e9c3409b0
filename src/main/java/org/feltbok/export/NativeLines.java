package org.feltbok.export;

import org.apache.poi.xddf.usermodel.XDDFShapeProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrossBetween;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.AxisTickLabelPosition;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.Grouping;
import org.apache.poi.xddf.usermodel.chart.MarkerStyle;
import org.apache.poi.xddf.usermodel.chart.ScatterStyle;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFChart;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFLineChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFScatterChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.feltbok.figures.render.AxisScale;
import org.feltbok.figures.render.ChartForms;
import org.feltbok.figures.render.FigureAxes;
import org.feltbok.figures.render.FigureView;
import org.feltbok.figures.render.PointMark;
import org.feltbok.figures.render.Seams;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTDLbls;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTDPt;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTErrBars;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTMarker;
import org.openxmlformats.schemas.drawingml.x2006.chart.STErrDir;
import org.openxmlformats.schemas.drawingml.x2006.chart.STMarkerStyle;

import java.awt.Color;
import java.math.BigDecimal;
import java.util.List;

/**
 * Lines over the rows, with gaps where cells are empty and the last value written. Years that lie
 * unequally far apart stand along an axis of numbers, at their distance in time.
 */
final class NativeLines {
    private static final short DOT = 5;
    private static final short TOLD = 7;
    private final CellArea area;
    private final FigureView view;
    private final NumberFormats formats;

    NativeLines(CellArea area, NumberFormats formats) {
        this.area = area;
        this.view = new FigureView(area.table());
        this.formats = formats;
    }

    void fill(XDDFChart chart) {
        if (FigureAxes.unevenYears(area.table()).length > 0) {
            inTime(chart);
        } else {
            inSlots(chart);
        }
    }

    private void inSlots(XDDFChart chart) {
        XDDFCategoryAxis categories = chart.createCategoryAxis(AxisPosition.BOTTOM);
        XDDFValueAxis values = values(chart);
        ChartLook.axis(categories, false, area.colours());
        categories.setTickLabelPosition(AxisTickLabelPosition.LOW);
        values.setCrossBetween(AxisCrossBetween.BETWEEN);
        var data = (XDDFLineChartData) chart.createData(ChartTypes.LINE, categories, values);
        data.setGrouping(Grouping.STANDARD);
        data.setVaryColors(false);
        series(data, area.labels());
        chart.plot(data);
    }

    private void inTime(XDDFChart chart) {
        XDDFValueAxis time = chart.createValueAxis(AxisPosition.BOTTOM);
        XDDFValueAxis values = values(chart);
        ChartLook.axis(time, false, area.colours());
        time.setNumberFormat("0");
        time.setTickLabelPosition(AxisTickLabelPosition.LOW);
        time.setCrossBetween(AxisCrossBetween.MIDPOINT_CATEGORY);
        values.setCrossBetween(AxisCrossBetween.MIDPOINT_CATEGORY);
        ChartLook.scale(time, FigureAxes.time(area.table()));
        var data = (XDDFScatterChartData) chart.createData(ChartTypes.SCATTER, time, values);
        data.setStyle(ScatterStyle.LINE_MARKER);
        data.setVaryColors(false);
        series(data, area.numbers(area.helper()));
        chart.plot(data);
    }

    /** What lines over slots and lines in time have alike; the library has no word for it. */
    private sealed interface Points {
        XDDFChartData.Series series();

        CTMarker marker(MarkerStyle style, short size);

        CTDLbls labels();

        /** A new point of its own look. */
        CTDPt point();

        /** New and empty, upright. */
        CTErrBars errors();

        static Points of(XDDFChartData.Series series) {
            return series instanceof XDDFLineChartData.Series line
                    ? new InSlots(line)
                    : new InTime((XDDFScatterChartData.Series) series);
        }
    }

    private record InSlots(XDDFLineChartData.Series series) implements Points {
        @Override
        public CTMarker marker(MarkerStyle style, short size) {
            series.setSmooth(false);
            series.setMarkerStyle(style);
            if (size > 0) {
                series.setMarkerSize(size);
            }
            return series.getCTLineSer().getMarker();
        }

        @Override
        public CTDLbls labels() {
            return series.getCTLineSer().addNewDLbls();
        }

        @Override
        public CTDPt point() {
            return series.getCTLineSer().addNewDPt();
        }

        @Override
        public CTErrBars errors() {
            CTErrBars bars = series.getCTLineSer().addNewErrBars();
            bars.addNewErrDir().setVal(STErrDir.Y);
            return bars;
        }
    }

    private record InTime(XDDFScatterChartData.Series series) implements Points {
        @Override
        public CTMarker marker(MarkerStyle style, short size) {
            series.setSmooth(false);
            series.setMarkerStyle(style);
            if (size > 0) {
                series.setMarkerSize(size);
            }
            return series.getCTScatterSer().getMarker();
        }

        @Override
        public CTDLbls labels() {
            return series.getCTScatterSer().addNewDLbls();
        }

        @Override
        public CTDPt point() {
            return series.getCTScatterSer().addNewDPt();
        }

        @Override
        public CTErrBars errors() {
            CTErrBars bars = series.getCTScatterSer().addNewErrBars();
            bars.addNewErrDir().setVal(STErrDir.Y);
            return bars;
        }
    }

    private void series(XDDFChartData data, XDDFDataSource<?> across) {
        List<Color> fills = ChartForms.colours(area.table(), area.colours());
        var intervals = new NativeIntervals(area);
        for (int i = 0; i < fills.size(); i++) {
            int column = view.series().get(i);
            Points points = Points.of(data.addSeries(across, area.values(column)));
            points.series().setTitle(view.column(column).label(), area.heading(column));
            points.series().setShapeProperties(line(fills.get(i)));
            Dots dots = dots(i, fills.get(i));
            boolean seen = dots.told() || few() || view.isLonely(column);
            CTMarker marker =
                    points.marker(
                            seen ? dots.style() : MarkerStyle.NONE, seen ? dots.size() : (short) 0);
            if (seen) {
                dots.fill(marker);
            }
            points(points, column, i, dots);
            if (intervals.any(column)) {
                intervals.fill(points.errors(), i);
            }
            if (isLabelled(column)) {
                label(points.labels(), column, fills.get(i));
            }
        }
        thresholds(data, across);
    }

    /** Threshold lines right across, each from hidden cells. */
    private void thresholds(XDDFChartData data, XDDFDataSource<?> across) {
        List<Double> lines = area.table().chart().yLines();
        int first = area.helper() + NativeIntervals.columns(view);
        for (int i = 0; i < lines.size(); i++) {
            Points points = Points.of(data.addSeries(across, area.numbers(first + i)));
            points.series()
                    .setTitle(
                            BigDecimal.valueOf(lines.get(i)).stripTrailingZeros().toPlainString(),
                            null);
            var shape = new XDDFShapeProperties();
            shape.setLineProperties(ChartLook.dashed(area.colours().muted(), 1));
            points.series().setShapeProperties(shape);
            points.marker(MarkerStyle.NONE, (short) 0);
        }
    }

    /** What stands at the points of a line, as in the picture. */
    private record Dots(PointMark mark, boolean told, Color colour, Color page) {
        MarkerStyle style() {
            return switch (mark.form()) {
                case CIRCLE -> MarkerStyle.CIRCLE;
                case SQUARE -> MarkerStyle.SQUARE;
                case TRIANGLE -> MarkerStyle.TRIANGLE;
                case DIAMOND -> MarkerStyle.DIAMOND;
            };
        }

        STMarkerStyle.Enum symbol() {
            return switch (mark.form()) {
                case CIRCLE -> STMarkerStyle.CIRCLE;
                case SQUARE -> STMarkerStyle.SQUARE;
                case TRIANGLE -> STMarkerStyle.TRIANGLE;
                case DIAMOND -> STMarkerStyle.DIAMOND;
            };
        }

        short size() {
            return told ? TOLD : DOT;
        }

        void fill(CTMarker marker) {
            XDDFShapeProperties shape = ChartLook.filled(mark.hollow() ? page : colour);
            if (mark.hollow()) {
                shape.setLineProperties(ChartLook.line(colour, 1));
            }
            marker.setSpPr(shape.getXmlObject());
        }
    }

    private Dots dots(int series, Color colour) {
        return new Dots(
                PointMark.of(area.table(), area.colours()).get(series),
                PointMark.areTold(area.table(), area.colours()),
                colour,
                area.colours().page());
    }

    /**
     * What is constructed beside other numbers is dashed, as in the picture; of many points some
     * have marks where lines are told apart by them.
     */
    private void points(Points points, int column, int series, Dots dots) {
        for (int row = 0; row < view.rows(); row++) {
            boolean dashed = row > 0 && Seams.isDashed(view, row, column);
            boolean marked =
                    PointMark.stands(dots.told(), series, view.series().size(), row, view.rows());
            boolean other = dots.told() && !marked && view.value(row, column) != null;
            if (dashed || other) {
                var shape = new XDDFShapeProperties();
                shape.setLineProperties(
                        dashed
                                ? ChartLook.dashed(dots.colour(), 2)
                                : ChartLook.line(dots.colour(), 2));
                CTDPt point = points.point();
                point.addNewIdx().setVal(row);
                CTMarker marker = point.addNewMarker();
                marker.addNewSymbol().setVal(marked ? dots.symbol() : STMarkerStyle.NONE);
                if (marked) {
                    marker.addNewSize().setVal(dots.size());
                    dots.fill(marker);
                }
                point.addNewBubble3D().setVal(false);
                point.setSpPr(shape.getXmlObject());
            }
        }
    }

    private XDDFValueAxis values(XDDFChart chart) {
        XDDFValueAxis values = chart.createValueAxis(AxisPosition.LEFT);
        AxisScale scale = FigureAxes.values(area.table());
        ChartLook.axis(values, true, area.colours());
        values.setNumberFormat(
                formats.axis(view.column(view.series().getFirst()).unit(), scale.decimals()));
        ChartLook.scale(values, scale);
        ChartLook.axisTitle(values, area.table().chart().axisTitle());
        return values;
    }

    private static XDDFShapeProperties line(Color colour) {
        var shape = new XDDFShapeProperties();
        shape.setLineProperties(ChartLook.line(colour, 2));
        return shape;
    }

    private boolean few() {
        return view.rows() <= PointMark.FEW;
    }

    private boolean isLabelled(int column) {
        return area.table().chart().labels() && last(column) >= 0;
    }

    private void label(CTDLbls labels, int column, Color colour) {
        int row = last(column);
        String format = formats.cell(view.column(row, column));
        String sign = view.sign(row, column);
        ChartLabels.single(
                labels,
                row,
                sign.isEmpty() ? format : NumberFormats.signed(format, sign),
                area.colours().readable(colour),
                area.style());
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
