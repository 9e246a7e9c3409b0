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
import org.feltbok.base.text.Language;
import org.feltbok.base.text.Texts;
import org.feltbok.export.LineStretches.Stretch;
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
import org.openxmlformats.schemas.drawingml.x2006.chart.CTNumData;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTNumDataSource;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTNumRef;
import org.openxmlformats.schemas.drawingml.x2006.chart.STDLblPos;
import org.openxmlformats.schemas.drawingml.x2006.chart.STErrDir;
import org.openxmlformats.schemas.drawingml.x2006.chart.STMarkerStyle;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

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
    private final Texts texts;
    private final NativeIntervals intervals;
    private final LineStretches stretches;
    private final ThresholdSeries thresholds;

    /** The first stretch of a line, as it is drawn. */
    private record First(Points points, Stretch stretch) {}

    NativeLines(CellArea area, NumberFormats formats, Locale locale) {
        this.texts = new Texts(Language.of(locale));
        this.area = area;
        this.view = new FigureView(area.table());
        this.formats = formats;
        this.intervals = new NativeIntervals(area);
        this.stretches = new LineStretches(view);
        this.thresholds = new ThresholdSeries(view);
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
        series(chart, data, area.labels());
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
        series(chart, data, area.numbers(area.helper()));
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

        /** The numbers up the axis. */
        CTNumDataSource values();

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

        @Override
        public CTNumDataSource values() {
            return series.getCTLineSer().getVal();
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

        @Override
        public CTNumDataSource values() {
            return series.getCTScatterSer().getYVal();
        }
    }

    private void series(XDDFChart chart, XDDFChartData data, XDDFDataSource<?> across) {
        List<Dots> dots = dots();
        List<First> firsts = new ArrayList<>();
        for (int i = 0; i < dots.size(); i++) {
            int column = view.series().get(i);
            Points points = Points.of(data.addSeries(across, area.values(column)));
            points.series().setTitle(view.column(column).label(), area.heading(column));
            Stretch first = stretches.of(column).getFirst();
            stretch(points, i, first, dots.get(i));
            firsts.add(new First(points, first));
        }
        thresholds(data, across);
        int at = area.helper() + thresholds.behind();
        for (Stretch part : stretches.later()) {
            Points points = Points.of(data.addSeries(across, area.numbers(at++)));
            points.series().setTitle(view.column(part.column()).label(), null);
            int series = view.series().indexOf(part.column());
            stretch(points, series, part, dots.get(series));
        }
        for (Map.Entry<Integer, String> seam : Seams.of(view, texts).entrySet()) {
            Points points = Points.of(data.addSeries(across, area.numbers(at)));
            points.series().setTitle(seam.getValue(), null);
            seam(points, seam.getKey(), seam.getValue(), at);
            at += LineStretches.SEAM;
        }
        chart.plot(data);
        firsts.stream().filter(f -> !stretches.isLast(f.stretch())).forEach(this::cut);
    }

    /** A line, or a part of one. */
    private void stretch(Points points, int series, Stretch part, Dots dots) {
        int column = part.column();
        points.series().setShapeProperties(line(part, dots));
        boolean seen = dots.told() || few() || view.isLonely(column);
        CTMarker marker =
                points.marker(
                        seen ? dots.style() : MarkerStyle.NONE, seen ? dots.size() : (short) 0);
        if (seen) {
            dots.fill(marker);
        }
        points(points, part, series, dots);
        if (intervals.any(column)) {
            intervals.fill(points.errors(), series);
        }
        if (stretches.isLast(part) && isLabelled(column)) {
            label(points.labels(), column, dots.colour());
        }
    }

    private static XDDFShapeProperties line(Stretch part, Dots dots) {
        return ChartLook.outline(
                part.dashed()
                        ? ChartLook.dashed(dots.colour(), 2)
                        : ChartLook.line(dots.colour(), 2));
    }

    /** An upright dotted line with words beside it, where other numbers begin. */
    private void seam(Points points, int row, String words, int column) {
        points.marker(MarkerStyle.NONE, (short) 0);
        points.series().setShapeProperties(ChartLook.outline(ChartLook.none()));
        intervals.seam(points.errors(), column);
        boolean right = row < (view.rows() - 1) / 2.0;
        ChartLabels.words(
                points.labels(),
                row,
                words,
                area.colours().muted(),
                right ? STDLblPos.R : STDLblPos.L,
                area.style());
    }

    /** The first stretch of a line ends where the next begins, in the same cells. */
    private void cut(First first) {
        int rows = first.stretch().last() + 1;
        CTNumRef cells = first.points().values().getNumRef();
        var range = area.range(CellArea.sheetColumn(first.stretch().column()));
        range.setLastRow(range.getFirstRow() + rows - 1);
        cells.setF(range.formatAsString(area.sheet().getSheetName(), true));
        CTNumData cache = cells.getNumCache();
        cache.getPtCount().setVal(rows);
        for (int i = cache.sizeOfPtArray() - 1; i >= 0; i--) {
            if (cache.getPtArray(i).getIdx() >= rows) {
                cache.removePt(i);
            }
        }
    }

    /** Threshold lines right across, each from hidden cells. */
    private void thresholds(XDDFChartData data, XDDFDataSource<?> across) {
        for (int i = 0; i < thresholds.columns(); i++) {
            Points points = Points.of(thresholds.add(i, data, across, area));
            points.series()
                    .setShapeProperties(
                            ChartLook.outline(ChartLook.dashed(area.colours().muted(), 1)));
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

    /** By series. */
    private List<Dots> dots() {
        List<Color> lines = ChartForms.colours(area.table(), area.colours());
        List<PointMark> marks = PointMark.of(area.table(), area.colours());
        boolean told = PointMark.areTold(area.table(), area.colours());
        return IntStream.range(0, lines.size())
                .mapToObj(i -> new Dots(marks.get(i), told, lines.get(i), area.colours().page()))
                .toList();
    }

    /** Of many points some have marks where lines are told apart by them. */
    private void points(Points points, Stretch part, int series, Dots dots) {
        for (int row = part.first(); row <= part.last() && dots.told(); row++) {
            boolean marked = PointMark.stands(true, series, view.series().size(), row, view.rows());
            if (!marked && view.value(row, part.column()) != null) {
                CTDPt point = points.point();
                point.addNewIdx().setVal(row);
                point.addNewMarker().addNewSymbol().setVal(STMarkerStyle.NONE);
                point.addNewBubble3D().setVal(false);
                point.setSpPr(line(part, dots).getXmlObject());
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
