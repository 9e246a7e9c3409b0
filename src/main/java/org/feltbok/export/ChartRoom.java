package org.feltbok.export;

import org.apache.poi.xddf.usermodel.chart.XDDFChart;
import org.feltbok.figures.FigureTable.Column;
import org.feltbok.figures.FigureTable.Header;
import org.feltbok.figures.render.FigureView;
import org.feltbok.figures.style.HouseStyle;

import java.util.List;

/**
 * Room around a native chart's plot that is fixed so that means beside it share its rows, in
 * pixels: title above, names of rows in as many lines as they need, axis and legend below.
 *
 * @param height of the whole chart
 */
record ChartRoom(double height, double top, double bottom) {
    /** Share of the width where the plot begins. */
    static final double LEFT = 0.4;

    /** Share of the width that it takes. */
    static final double ACROSS = 0.57;

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
        int lines = 1;
        for (Header row : view.table().rows()) {
            lines = Math.max(lines, lines(row.label(), width * (LEFT - 0.03), LETTER * size));
        }
        double rows =
                Math.max(form.height(view) - AROUND, view.rows() * (lines * LINE * size + 10));
        return new ChartRoom(Math.max(LEAST, top + rows + bottom), top, bottom);
    }

    /** The same where no more height may be had: the rows lie closer. */
    ChartRoom atMost(double highest) {
        return height <= highest ? this : new ChartRoom(highest, top, bottom);
    }

    /** Fixes the plot of the bars. */
    void bars(XDDFChart chart) {
        ChartLook.plot(chart, LEFT, top / height, ACROSS, inner());
    }

    /** Fixes the plot of means beside them at the same height. */
    void means(XDDFChart chart) {
        ChartLook.plot(chart, 0.08, top / height, 0.68, inner());
    }

    private double inner() {
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
