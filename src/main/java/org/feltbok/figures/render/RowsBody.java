package org.feltbok.figures.render;

import org.feltbok.figures.FigureTable.Header;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/**
 * Rows down the page, first on top, with bars or other marks right of their labels; means stand as
 * dots on an axis of their own beside them and share the rows.
 */
final class RowsBody implements Body {
    private static final double LABEL_GAP = 12;
    private static final double SIDE = 14;

    /** Of a row's label. */
    private static final int MOST_LINES = 8;

    private final Look look;
    private final HouseTheme theme;
    private final Legend legend;
    private final MeansPanel means;
    private final RowsPanel panel;
    private final double longest;

    /** Bars. */
    RowsBody(Look look) {
        this(look, Legend.of(look), new BarsPanel(look, new HouseTheme(look)));
    }

    RowsBody(Look look, Legend legend, RowsPanel panel) {
        this.look = look;
        this.theme = new HouseTheme(look);
        this.legend = legend;
        this.means = new MeansPanel(look, theme);
        this.panel = panel;
        this.longest = look.isSmall() ? 0 : RowLabels.longest(look);
    }

    /** Where things stand across: labels, bars, then means. */
    private record Across(double labels, double plot, double bars) {}

    private Across across(double width) {
        if (look.isSmall()) {
            double labels = width * 0.24;
            return new Across(labels, labels + 6, width - labels - 6);
        }
        double room = Math.max(90, width * 0.62 - LABEL_GAP - SIDE - means.width());
        double labels = Math.ceil(Math.min(Math.min(longest + 1, width * 0.4), room));
        double plot = labels + LABEL_GAP;
        return new Across(labels, plot, Math.max(40, width - plot - SIDE - means.width()));
    }

    @Override
    public double plotLeft(double width) {
        return across(width).plot();
    }

    @Override
    public double least() {
        double labels = RowLabels.least(look, MOST_LINES) + 2;
        double beside = (labels + LABEL_GAP + SIDE + means.width()) / 0.62;
        double head = legend.least() + means.headerWidth();
        return Math.max(Math.max(LEAST, labels / 0.4), Math.max(beside, head));
    }

    @Override
    public double preferredHeight(double width) {
        double row = Math.max(panel.thickness() + 10, labels(across(width)).row());
        return head(width) + row * headers().size() + foot();
    }

    @Override
    public void draw(Graphics2D g, Rectangle2D area) {
        Across across = across(area.getWidth());
        double top = area.getY() + head(area.getWidth());
        double height = Math.max(20, area.getMaxY() - foot() - top);
        var bars = new Rectangle2D.Double(area.getX() + across.plot(), top, across.bars(), height);
        drawLegend(g, area, across);
        double slot = height / headers().size();
        double thickness = Math.min(panel.thickness() * (slot < 22 ? 0.6 : 1), slot * 0.8);
        var axis = theme.categoryAxis(headers().size(), slot, thickness);
        panel.draw(g, bars, axis, thickness);
        if (!means.isEmpty()) {
            means.draw(
                    g,
                    new Rectangle2D.Double(bars.getMaxX() + SIDE, top, means.width(), height),
                    axis);
        }
        labels(across).draw(g, area.getX() + across.labels(), top, slot);
        drawAxisTitle(g, bars);
    }

    private List<Header> headers() {
        return look.view().table().rows();
    }

    private double head(double width) {
        double own = legend.height(legendWidth(width));
        return Math.max(own, means.isEmpty() ? 0 : Legend.LINE) + 8;
    }

    private double foot() {
        return theme.axisHeight() + (look.style().axisTitle().isEmpty() ? 0 : 18);
    }

    /** A long legend begins at the left edge of the figure instead of the plot. */
    private double legendWidth(double width) {
        Across across = across(width);
        double beside = width - across.plot() - means.headerWidth();
        return legend.height(beside) > Legend.LINE * 1.5 ? width - means.headerWidth() : beside;
    }

    private void drawLegend(Graphics2D g, Rectangle2D area, Across across) {
        double width = legendWidth(area.getWidth());
        boolean wide = width > area.getWidth() - across.plot();
        legend.draw(g, area.getX() + (wide ? 0 : across.plot()), area.getY(), width);
        means.drawHeaders(
                g, area.getMaxX(), area.getY() + head(area.getWidth()) - 8 - Legend.LINE / 2);
    }

    private void drawAxisTitle(Graphics2D g, Rectangle2D bars) {
        String title = look.style().axisTitle();
        if (!title.isEmpty()) {
            double y = bars.getMaxY() + theme.axisHeight() + 9;
            TextLines.middle(
                    g,
                    title,
                    Look.LABEL,
                    bars.getX(),
                    y,
                    TextLines.Align.LEFT,
                    look.colours().muted());
        }
    }

    private RowLabels labels(Across across) {
        return new RowLabels(look, across.labels(), MOST_LINES);
    }
}
