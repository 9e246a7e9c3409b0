package org.feltbok.export;

import org.apache.poi.xddf.usermodel.chart.XDDFChart;
import org.feltbok.figures.FigureTable.Column;
import org.feltbok.figures.FigureTable.Header;
import org.feltbok.figures.render.FigureView;
import org.feltbok.figures.style.HouseStyle;

import java.util.List;

/**
 * Room around a native chart's plot that is fixed, so that means beside it share its rows, lines
 * across it stand at their place and long names have theirs, in pixels: title above, names of rows
 * in as many lines as they need, axis and legend below.
 *
 * @param height of the whole chart
 * @param left share of the width where the plot begins
 */
record ChartRoom(double height, double top, double bottom, double left) {
    /** Share of the width where the plot begins at most. */
    private static final double LEFT = 0.4;

    private static final double LEAST_LEFT = 0.15;

    /** Share of the width right of the plot. */
    private static final double RIGHT = 0.03;

    /** Share of the width that LibreOffice gives to names where nobody says how much. */
    private static final double NAMES = 0.2;

    /** Mean width of a letter in the type of axes, as the widest usual face has it. */
    private static final double LETTER = 6.2;

    private static final double TITLE_LETTER = 8.6;
    private static final double LINE = 15;
    private static final double TITLE_LINE = 18;

    /** Numbers and title of the axis below the plot. */
    private static final double AXIS = 44;

    /** What forms count for what stands around the rows. */
    private static final double AROUND = 106;

    private static final double LEAST = 220;

    /**
     * @param title inside the chart; empty = none
     */
    static ChartRoom of(
            NativeForm form, FigureView view, double width, String title, HouseStyle style) {
        double size = style.size();
        // the means have a heading of one line also where the bars have none
        int titles = lines(title, width * 0.97, TITLE_LETTER * size);
        double top = 16 + TITLE_LINE * size * titles + (title.isEmpty() ? 0 : 10);
        double bottom = AXIS * size + legend(form, view, width, size);
        double left = form.hasMeans(view) ? LEFT : left(view, width, size);
        int lines = lines(view, width * (left - RIGHT), size);
        double rows =
                form.hasMeans(view)
                        ? Math.max(
                                form.height(view) - AROUND,
                                view.rows() * (lines * LINE * size + 10))
                        : Math.max(
                                form.height(view) - top - bottom,
                                view.rows() * (lines * LINE * size + 2));
        return new ChartRoom(Math.max(LEAST, top + rows + bottom), top, bottom, left);
    }

    /**
     * Whether a chart of lying rows needs its plot fixed: for lines across it, or for names that
     * would run into each other.
     *
     * @param height of the chart
     */
    static boolean isNeeded(
            NativeForm form, FigureView view, double width, double height, HouseStyle style) {
        if (form.hasMeans(view) || BarThresholds.any(form, view)) {
            return true;
        }
        if (!(form instanceof NativeBarForm) || !form.kind().lying()) {
            return false;
        }
        double size = style.size();
        double names = view.rows() * lines(view, width * NAMES, size) * LINE * size;
        return names > height - AROUND;
    }

    private static double left(FigureView view, double width, double size) {
        int longest =
                view.table().rows().stream().mapToInt(r -> r.label().length()).max().orElse(0);
        double names = (SheetText.wide(longest) + 1) * LETTER * size;
        return Math.clamp(names / width + RIGHT, LEAST_LEFT, LEFT);
    }

    private static int lines(FigureView view, double width, double size) {
        int lines = 1;
        for (Header row : view.table().rows()) {
            lines = Math.max(lines, lines(row.label(), width, LETTER * size));
        }
        return lines;
    }

    /** The same where no more height may be had: the rows lie closer. */
    ChartRoom atMost(double highest) {
        return height <= highest ? this : new ChartRoom(highest, top, bottom, left);
    }

    /** Fixes the plot of the bars. */
    void bars(XDDFChart chart) {
        ChartLook.plot(chart, left, top / height, across(), inner());
    }

    /** Fixes the plot of means beside them at the same height. */
    void means(XDDFChart chart) {
        ChartLook.plot(chart, 0.08, top / height, 0.68, inner());
    }

    /** Share of the width that the plot takes. */
    double across() {
        return 1 - RIGHT - left;
    }

    /** Share of the height that it takes. */
    double inner() {
        return 1 - (top + bottom) / height;
    }

    /** Names of colours stand in columns as wide as the longest. */
    private static double legend(NativeForm form, FigureView view, double width, double size) {
        if (!form.hasLegend(view)) {
            return 8;
        }
        List<Column> columns = view.series().stream().map(view::column).toList();
        int longest = columns.stream().mapToInt(c -> c.label().length()).max().orElse(0);
        double each = longest * LETTER * size + 30;
        int beside = Math.max(1, (int) (width * 0.95 / each));
        int lines = (columns.size() + beside - 1) / beside;
        return 10 + lines * LINE * 1.2 * size;
    }

    private static int lines(String text, double width, double letter) {
        return SheetText.lines(text, Math.max(1, (int) (width / letter)));
    }
}
