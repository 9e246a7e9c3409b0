package org.feltbok.figures.render;

import org.jfree.chart.plot.PlotOrientation;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/** Standing columns, side by side or stacked to 100 %; means are numbers below. */
final class ColumnsBody implements Body {
    private final Look look;
    private final HouseTheme theme;
    private final UprightFrame frame;
    private final BarsPanel bars;
    private final boolean stacked;
    private final double filled;

    ColumnsBody(Look look) {
        this(look, 0.78);
    }

    /**
     * @param filled share of a row's place that its columns may take
     */
    ColumnsBody(Look look, double filled) {
        this(look, filled, new BarsPanel.Shared(List.of(), look.view().series()), true);
    }

    /**
     * @param shared what these columns have in common with others beside them
     * @param alone whether names may not go on left of them
     */
    ColumnsBody(Look look, double filled, BarsPanel.Shared shared, boolean alone) {
        this.filled = filled;
        this.look = look;
        this.theme = new HouseTheme(look);
        this.frame =
                new UprightFrame(
                        look, Legend.of(look), RowPlaces.even(look.view().table().rows()), alone);
        this.stacked = look.style().kind().stacked();
        this.bars = new BarsPanel(look, theme, shared);
    }

    @Override
    public double plotLeft(double width) {
        return frame.left(axisWidth(), width, true);
    }

    @Override
    public double least() {
        return Math.max(LEAST, frame.least());
    }

    @Override
    public double preferredHeight(double width) {
        double plot = Math.clamp(width * 0.4, 220, 320);
        return frame.head(width) + plot + frame.foot(width - plotLeft(width), true);
    }

    @Override
    public void draw(Graphics2D g, Rectangle2D area) {
        Rectangle2D plot = frame.plot(area, axisWidth(), 0, true);
        int rows = look.view().rows();
        double slot = plot.getWidth() / rows;
        int side = stacked ? 1 : Math.max(1, look.view().series().size());
        double most = look.isSmall() ? 28 : side == 1 ? 56 : 40;
        double thickness = filled == 1 ? slot - 1 : Math.min(slot * filled, side * most);
        var axis = theme.categoryAxis(rows, slot, thickness);
        bars.draw(g, plot, axis, PlotOrientation.VERTICAL, axisWidth() + 4);
        frame.draw(g, area, plot, true);
    }

    private double axisWidth() {
        AxisScale scale = bars.scale();
        var format = look.numbers().axis(scale.decimals(), bars.unit());
        return look.axisWidth(scale, format);
    }
}
