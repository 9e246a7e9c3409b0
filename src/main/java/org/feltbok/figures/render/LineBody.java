package org.feltbok.figures.render;

import org.feltbok.base.text.Language;
import org.feltbok.base.text.Texts;
import org.feltbok.figures.FigureTable.Column;
import org.feltbok.figures.FigureTable.Unit;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Stroke;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Lines over points in time; names and last values at the ends of the lines, gaps where values are
 * undefined.
 */
final class LineBody implements Body {
    private static final int NAMED_AT_END = 8;
    private static final double DOT = 6;
    private static final int NAME_LINES = 3;

    /** Share of the width that names at the ends may take. */
    private static final double NAMES = 0.28;

    private static final Stroke LINE =
            new BasicStroke(2.2f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    private static final Stroke DASHED =
            new BasicStroke(
                    2.2f,
                    BasicStroke.CAP_BUTT,
                    BasicStroke.JOIN_ROUND,
                    1,
                    new float[] {5, 3.5f},
                    0);
    private final Look look;
    private final HouseTheme theme;
    private final UprightFrame frame;
    private final List<Integer> series;
    private final boolean atEnd;
    private final double[] places;
    private final List<PointMark> marks;

    /** Whether lines are told apart by their marks. */
    private final boolean told;

    LineBody(Look look) {
        this.look = look;
        this.theme = new HouseTheme(look);
        this.series = look.view().series();
        this.atEnd = series.size() <= NAMED_AT_END && !look.isSmall();
        this.places = RowPlaces.inTime(look.view().table().rows());
        this.marks = PointMark.of(look.view().table(), look.colours());
        this.told = !look.isSmall() && PointMark.areTold(look.view().table(), look.colours());
        this.frame =
                new UprightFrame(
                        look, atEnd ? Legend.none(look) : Legend.ofLines(look), places, true);
    }

    /** The name of a line beside its last point, after the mark of the line where it has one. */
    private record End(double y, TextLines text, Color colour, int line) {
        End at(double other) {
            return new End(other, text, colour, line);
        }
    }

    @Override
    public double plotLeft(double width) {
        return frame.left(axisWidth(), width, false);
    }

    @Override
    public double least() {
        double names = 0;
        for (int i = 0; atEnd && i < series.size(); i++) {
            String name = nameText(i, last(series.get(i)));
            double lines = TextLines.width(name, Look.STRONG) / (NAME_LINES - 0.5);
            names = Math.max(names, Math.max(lines, TextLines.longestWord(name, Look.STRONG)));
        }
        return Math.max(Math.max(LEAST, names / NAMES), frame.least());
    }

    @Override
    public double preferredHeight(double width) {
        double plot = Math.clamp(width * 0.42, 220, 340);
        return frame.head(width) + plot + frame.foot(width - plotLeft(width), false);
    }

    @Override
    public void draw(Graphics2D g, Rectangle2D area) {
        double names = endWidth(area.getWidth());
        Rectangle2D plot = frame.plot(area, axisWidth(), names == 0 ? 8 : names + 10, false);
        AxisScale scale = scale();
        var values = theme.valueAxis(scale, look.numbers().axis(scale.decimals(), unit()));
        var jfree = new XYPlot(points(), theme.hiddenAxis(), values, renderer());
        theme.grid(jfree);
        jfree.setDomainGridlinesVisible(false);
        look.style().yLines().forEach(at -> jfree.addRangeMarker(theme.threshold(at)));
        theme.draw(
                g,
                jfree,
                plot,
                axisWidth() + 4,
                0,
                (spots, line, row, shape) -> spots.at(row, series.get(line), shape));
        drawSeams(g, plot, scale);
        drawIntervals(g, plot, scale);
        frame.draw(g, area, plot, false);
        drawEnds(g, plot, scale, names);
    }

    /** A dotted line at the last row before each, and beside it what begins there. */
    private void drawSeams(Graphics2D g, Rectangle2D plot, AxisScale scale) {
        if (look.isSmall()) {
            return;
        }
        Map<Integer, String> seams =
                Seams.of(look.view(), new Texts(Language.of(look.numbers().locale())));
        var words = new SeamWords(plot, curves(plot, scale));
        seams.forEach((row, text) -> words.add(plot.getX() + places[row] * plot.getWidth(), text));
        words.draw(g, look.colours().muted());
    }

    /** The lines as they are drawn. */
    private List<Line2D> curves(Rectangle2D plot, AxisScale scale) {
        List<Line2D> all = new ArrayList<>();
        double unit = plot.getHeight() / (scale.upper() - scale.lower());
        for (int column : series) {
            for (int row = 1; row < look.view().rows(); row++) {
                Double from = look.view().value(row - 1, column);
                Double to = look.view().value(row, column);
                if (from != null && to != null) {
                    all.add(
                            new Line2D.Double(
                                    plot.getX() + places[row - 1] * plot.getWidth(),
                                    plot.getMaxY() - (from - scale.lower()) * unit,
                                    plot.getX() + places[row] * plot.getWidth(),
                                    plot.getMaxY() - (to - scale.lower()) * unit));
                }
            }
        }
        return all;
    }

    private void drawIntervals(Graphics2D g, Rectangle2D plot, AxisScale scale) {
        List<Color> fills = look.fills();
        double unit = plot.getHeight() / (scale.upper() - scale.lower());
        for (int i = 0; i < series.size(); i++) {
            Color colour = fills.get(i);
            for (int row = 0; row < look.view().rows(); row++) {
                double x = plot.getX() + places[row] * plot.getWidth();
                look.view()
                        .interval(row, series.get(i))
                        .ifPresent(
                                e ->
                                        Whisker.draw(
                                                g,
                                                colour,
                                                true,
                                                x,
                                                plot.getMaxY() - (e.low() - scale.lower()) * unit,
                                                plot.getMaxY()
                                                        - (e.high() - scale.lower()) * unit));
            }
        }
    }

    private XYSeriesCollection points() {
        var all = new XYSeriesCollection();
        for (int column : series) {
            var line = new XYSeries(column, false);
            for (int row = 0; row < look.view().rows(); row++) {
                line.add(places[row], look.view().value(row, column));
            }
            all.addSeries(line);
        }
        return all;
    }

    private XYLineAndShapeRenderer renderer() {
        var renderer =
                new XYLineAndShapeRenderer(true, true) {
                    @Override
                    public boolean getItemShapeVisible(int line, int row) {
                        return isMarked(line, row);
                    }

                    @Override
                    public Stroke getItemStroke(int line, int row) {
                        return Seams.isDashed(look.view(), row, series.get(line)) ? DASHED : LINE;
                    }
                };
        List<Color> fills = look.fills();
        renderer.setUseFillPaint(true);
        renderer.setDrawOutlines(told);
        renderer.setDefaultOutlineStroke(PointMark.EDGE);
        renderer.setUseOutlinePaint(false);
        for (int i = 0; i < series.size(); i++) {
            PointMark mark = marks.get(i);
            renderer.setSeriesPaint(i, fills.get(i));
            renderer.setSeriesFillPaint(i, mark.hollow() ? look.colours().page() : fills.get(i));
            renderer.setSeriesOutlineStroke(i, PointMark.EDGE);
            renderer.setSeriesShape(i, mark.shape(told ? PointMark.SIZE : DOT));
        }
        return renderer;
    }

    private boolean isMarked(int line, int row) {
        int column = series.get(line);
        return look.view().isLonely(column)
                || !look.isSmall()
                        && PointMark.stands(told, line, series.size(), row, look.view().rows());
    }

    /** The room that the mark of a line takes before its name. */
    private double marked() {
        return told ? PointMark.SIZE + 6 : 0;
    }

    private void drawEnds(Graphics2D g, Rectangle2D plot, AxisScale scale, double width) {
        List<Color> fills = look.fills();
        var ends = new ArrayList<End>();
        for (int i = 0; atEnd && i < series.size(); i++) {
            int last = last(series.get(i));
            Double value = last < 0 ? null : look.view().value(last, series.get(i));
            if (value != null) {
                double share = (value - scale.lower()) / (scale.upper() - scale.lower());
                ends.add(
                        new End(
                                plot.getMaxY() - share * plot.getHeight(),
                                name(i, last, width - marked()),
                                fills.get(i),
                                i));
            }
        }
        double x = plot.getX() + places[places.length - 1] * plot.getWidth() + 10;
        for (End end : spread(ends, plot)) {
            if (told) {
                marks.get(end.line())
                        .draw(
                                g,
                                x + PointMark.SIZE / 2,
                                end.y(),
                                look.fills().get(end.line()),
                                look.colours());
            }
            end.text()
                    .drawMiddle(
                            g,
                            x + marked(),
                            end.y(),
                            TextLines.Align.LEFT,
                            look.colours().readable(end.colour()));
        }
    }

    /** Moves names that would overlap apart, inside the plot as far as there is room. */
    private static List<End> spread(List<End> ends, Rectangle2D plot) {
        var sorted = new ArrayList<>(ends);
        sorted.sort(Comparator.comparingDouble(End::y));
        var placed = new ArrayList<End>();
        double least = plot.getMinY() - 6;
        for (End end : sorted) {
            double half = end.text().height() / 2;
            double y = Math.max(end.y(), least + half);
            placed.add(end.at(y));
            least = y + half + 1;
        }
        double most = plot.getMaxY() + 6;
        for (int i = placed.size() - 1; i >= 0; i--) {
            End end = placed.get(i);
            double half = end.text().height() / 2;
            double y = Math.min(end.y(), most - half);
            placed.set(i, end.at(y));
            most = y - half - 1;
        }
        return placed;
    }

    private TextLines name(int index, int last, double width) {
        return TextLines.wrap(nameText(index, last), Look.STRONG, width, NAME_LINES);
    }

    /** A single line has no name, only its last value. */
    private String nameText(int index, int last) {
        Column column = look.view().column(series.get(index));
        Double value = last < 0 ? null : look.view().value(last, series.get(index));
        String shown =
                !look.style().labels() || value == null
                        ? ""
                        : look.numbers().full(value, look.view().column(last, series.get(index)))
                                + look.view().sign(last, series.get(index));
        return series.size() == 1 ? shown : (column.label() + TextLines.EN_SPACE + shown).strip();
    }

    private double endWidth(double width) {
        double longest = 0;
        for (int i = 0; atEnd && i < series.size(); i++) {
            longest =
                    Math.max(
                            longest,
                            TextLines.width(nameText(i, last(series.get(i))), Look.STRONG));
        }
        return longest == 0 ? 0 : Math.min(longest + 2 + marked(), width * NAMES);
    }

    /** The last row with a value, or -1. */
    private int last(int column) {
        for (int row = look.view().rows() - 1; row >= 0; row--) {
            if (look.view().value(row, column) != null) {
                return row;
            }
        }
        return -1;
    }

    private AxisScale scale() {
        return FigureAxes.values(look.view().table()).widened(0, 0.02);
    }

    private Unit unit() {
        return series.isEmpty() ? Unit.NUMBER : look.view().column(series.getFirst()).unit();
    }

    private double axisWidth() {
        AxisScale scale = scale();
        return look.axisWidth(scale, look.numbers().axis(scale.decimals(), unit()));
    }
}
