package org.feltbok.export;

import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFShapeProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrossBetween;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.MarkerStyle;
import org.apache.poi.xddf.usermodel.chart.ScatterStyle;
import org.apache.poi.xddf.usermodel.chart.XDDFChart;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFScatterChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.feltbok.base.text.Texts;
import org.feltbok.figures.FigureTable.Role;
import org.feltbok.figures.render.AxisScale;
import org.feltbok.figures.render.ChartForms;
import org.feltbok.figures.render.FigureAxes;
import org.feltbok.figures.render.FigureView;

import java.awt.Color;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Points by two columns, named from the row labels, with threshold lines and the fitted line from
 * helper cells.
 */
final class NativeScatter {
    /** Width of a letter of names in pixels. */
    private static final double NAME_LETTER = 6.6;

    /** Shares of a chart that its plot takes, beside and above the words at its axes. */
    private static final double PLOT_WIDE = 0.84;

    private static final double PLOT_HIGH = 0.78;

    private final CellArea area;
    private final FigureView view;
    private final NumberFormats formats;
    private final Texts texts;
    private final double width;
    private final double height;

    /**
     * @param width of the chart in pixels
     * @param height about how high it is
     */
    NativeScatter(CellArea area, NumberFormats formats, Texts texts, double width, double height) {
        this.texts = texts;
        this.width = width;
        this.height = height;
        this.area = area;
        this.view = new FigureView(area.table());
        this.formats = formats;
    }

    void fill(XDDFChart chart) {
        int x = view.columns(Role.X).getFirst();
        int y = view.columns(Role.Y).getFirst();
        var style = area.table().chart();
        XDDFValueAxis across = chart.createValueAxis(AxisPosition.BOTTOM);
        XDDFValueAxis up = chart.createValueAxis(AxisPosition.LEFT);
        axis(across, x, FigureAxes.across(area.table()), style.secondAxisTitle());
        axis(up, y, FigureAxes.up(area.table()), style.axisTitle());
        var data = (XDDFScatterChartData) chart.createData(ChartTypes.SCATTER, across, up);
        data.setStyle(ScatterStyle.LINE_MARKER);
        data.setVaryColors(false);
        var series = (XDDFScatterChartData.Series) data.addSeries(area.values(x), area.values(y));
        series.setTitle(view.column(y).label(), area.heading(y));
        dots(
                series,
                MarkerStyle.CIRCLE,
                ChartForms.colours(area.table(), area.colours()).getFirst());
        int lines = style.xLines().size() + style.yLines().size();
        for (int line = 0; line < lines; line++) {
            line(data, line, ChartLook.dashed(area.colours().muted(), 1));
        }
        if (FigureAxes.fitted(area.table()).isPresent()) {
            line(data, lines, ChartLook.line(area.colours().text(), 1.25))
                    .setTitle(texts.get("export.chart.fit"), null);
        }
        chart.plot(data);
        if (style.pointLabels()) {
            List<String> names =
                    IntStream.range(0, view.rows())
                            .mapToObj(
                                    row -> area.table().rows().get(row).label() + view.sign(row, y))
                            .toList();
            PointNames.add(series.getCTScatterSer(), area, 0, names, places(names, x, y));
        }
    }

    /** Where names have room in a plot about as large as programs draw it. */
    private List<Optional<NamePlaces.Side>> places(List<String> names, int x, int y) {
        double wide = width * PLOT_WIDE;
        double high = height * PLOT_HIGH;
        AxisScale across = FigureAxes.across(area.table());
        AxisScale up = FigureAxes.up(area.table());
        List<Line2D> lines = new ArrayList<>();
        for (double at : area.table().chart().xLines()) {
            double right = share(at, across) * wide;
            lines.add(new Line2D.Double(right, 0, right, high));
        }
        for (double at : area.table().chart().yLines()) {
            double down = (1 - share(at, up)) * high;
            lines.add(new Line2D.Double(0, down, wide, down));
        }
        List<Optional<Point2D>> points = new ArrayList<>();
        for (int row = 0; row < view.rows(); row++) {
            Double right = view.value(row, x);
            Double above = view.value(row, y);
            points.add(
                    right == null || above == null
                            ? Optional.empty()
                            : Optional.of(
                                    new Point2D.Double(
                                            share(right, across) * wide,
                                            (1 - share(above, up)) * high)));
        }
        return new NamePlaces(
                        new Rectangle2D.Double(0, 0, wide, high),
                        lines,
                        NAME_LETTER * area.style().size())
                .of(points, names);
    }

    private static double share(double at, AxisScale scale) {
        return (at - scale.lower()) / (scale.upper() - scale.lower());
    }

    /** Helper columns hold two points for each line, one line below the other. */
    private XDDFScatterChartData.Series line(
            XDDFScatterChartData data, int line, XDDFLineProperties look) {
        int row = area.firstRow() + 2 * line;
        int column = area.helper();
        var across = new CellRangeAddress(row, row + 1, column, column);
        var up = new CellRangeAddress(row, row + 1, column + 1, column + 1);
        var series =
                (XDDFScatterChartData.Series)
                        data.addSeries(
                                XDDFDataSourcesFactory.fromNumericCellRange(area.sheet(), across),
                                XDDFDataSourcesFactory.fromNumericCellRange(area.sheet(), up));
        var shape = new XDDFShapeProperties();
        shape.setLineProperties(look);
        series.setShapeProperties(shape);
        series.setMarkerStyle(MarkerStyle.NONE);
        series.setSmooth(false);
        return series;
    }

    private void axis(XDDFValueAxis axis, int column, AxisScale scale, String title) {
        ChartLook.axis(axis, true, area.colours());
        axis.setCrossBetween(AxisCrossBetween.MIDPOINT_CATEGORY);
        axis.setNumberFormat(formats.axis(view.column(column).unit(), scale.decimals()));
        ChartLook.scale(axis, scale);
        ChartLook.axisTitle(axis, title.isEmpty() ? view.column(column).label() : title);
    }

    /** Points without a line between them. */
    static void dots(XDDFScatterChartData.Series series, MarkerStyle marker, Color colour) {
        var shape = new XDDFShapeProperties();
        shape.setLineProperties(ChartLook.none());
        series.setShapeProperties(shape);
        series.setSmooth(false);
        series.setMarkerStyle(marker);
        series.setMarkerSize((short) 7);
        series.getCTScatterSer().getMarker().setSpPr(ChartLook.filled(colour).getXmlObject());
    }
}
