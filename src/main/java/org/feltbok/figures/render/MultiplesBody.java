package org.feltbok.figures.render;

import org.feltbok.figures.ChartStyle;
import org.feltbok.figures.FigureTable.Header;
import org.jfree.chart.plot.PlotOrientation;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/**
 * Small charts beside each other and below, each under the name of its series and how many it rests
 * on. Lying bars have the names of the rows once in each line of panels.
 */
final class MultiplesBody implements Body {
    private static final double GAP = 26;
    private static final double LABEL_GAP = 10;
    private static final double ROW = 22;

    /** Half of the last number at an axis stands beyond it. */
    private static final double EDGE = 16;

    private static final double BAR = 15;

    /** Narrower ones have no room for numbers. */
    private static final double LEAST = 132;

    /** How much lower a panel is than a figure that stands alone. */
    private static final double LOWER = 70;

    private static final int MOST_IN_SMALL = 6;
    private final Look look;
    private final HouseTheme theme;
    private final List<Multiples.Panel> panels;
    private final boolean lying;

    MultiplesBody(Look look) {
        this.look = look;
        this.theme = new HouseTheme(look);
        List<Multiples.Panel> all = Multiples.panels(look.view().table());
        this.panels = look.isSmall() ? all.subList(0, Math.min(MOST_IN_SMALL, all.size())) : all;
        this.lying = look.style().lying();
    }

    /** How panels stand: how many beside each other, how wide each, how high its name. */
    private record Grid(int across, int down, double labels, double width, double head) {}

    private Grid grid(double width) {
        if (look.isSmall()) {
            int across = Multiples.across(panels.size(), panels.size() > 4 ? 3 : 2);
            int down = Math.ceilDiv(panels.size(), across);
            return new Grid(across, down, 0, (width - 12 * (across - 1)) / across, 8);
        }
        double labels = lying ? labels(width) + LABEL_GAP : slanted();
        double each = lying ? LEAST : Math.clamp(32.0 * rows().size(), LEAST + 40, 320);
        int most = (int) ((width - labels - (lying ? EDGE : 0) + GAP) / (each + GAP));
        int across = Multiples.across(panels.size(), most);
        double edge = lying ? EDGE : 0;
        double room = Math.max(60, (width - labels - edge - GAP * (across - 1)) / across);
        double head = panels.stream().mapToDouble(p -> head(p, room)).max().orElse(0);
        return new Grid(across, Math.ceilDiv(panels.size(), across), labels, room, head);
    }

    private double labels(double width) {
        return Math.ceil(Math.min(RowLabels.longest(look) + 1, width * 0.28));
    }

    /** Names that stand slanted begin left of the first panel. */
    private double slanted() {
        double longest =
                rows().stream()
                        .mapToDouble(h -> TextLines.width(h.shortLabel(), Look.LABEL))
                        .max()
                        .orElse(0);
        boolean bars = look.style().panels() != ChartStyle.Panels.LINE;
        return bars ? Math.clamp(longest, 66, 120) * 0.71 - 47 : 0;
    }

    private double head(Multiples.Panel panel, double width) {
        return name(panel, width).height() + (n(panel).isEmpty() ? 0 : 16) + 8;
    }

    private static TextLines name(Multiples.Panel panel, double width) {
        return TextLines.wrap(panel.series().label(), Look.STRONG, width, 3);
    }

    private String n(Multiples.Panel panel) {
        return panel.n(look.numbers());
    }

    private List<Header> rows() {
        return look.view().table().rows();
    }

    private double title() {
        return look.style().axisTitle().isEmpty() || look.isSmall() ? 0 : 22;
    }

    /** The note stands at the left edge. */
    @Override
    public double preferredHeight(double width) {
        Grid grid = grid(width);
        return title() + grid.down() * (grid.head() + plot(grid) + GAP) - GAP;
    }

    private double plot(Grid grid) {
        if (!lying) {
            return panels.stream()
                    .mapToDouble(p -> body(p).preferredHeight(grid.width()) - LOWER)
                    .max()
                    .orElse(0);
        }
        return Math.max(ROW, labels(grid).row()) * rows().size() + theme.axisHeight();
    }

    private RowLabels labels(Grid grid) {
        return new RowLabels(look, grid.labels() - LABEL_GAP, 3);
    }

    private Look of(Multiples.Panel panel) {
        return new Look(
                new FigureView(panel.table()),
                look.colours(),
                look.numbers(),
                look.detail(),
                look.spots());
    }

    private Body body(Multiples.Panel panel) {
        return look.style().panels() == ChartStyle.Panels.LINE
                ? new LineBody(of(panel))
                : new ColumnsBody(of(panel), 0.78, shared(panel), false);
    }

    /** What bars of a panel have in common with those of the others. */
    private BarsPanel.Shared shared(Multiples.Panel panel) {
        return new BarsPanel.Shared(panel.rows(look.colours()), look.view().series());
    }

    @Override
    public void draw(Graphics2D g, Rectangle2D area) {
        Grid grid = grid(area.getWidth());
        double gap = look.isSmall() ? 12 : GAP;
        double top = area.getY() + title();
        double height = (area.getMaxY() - top - gap * (grid.down() - 1)) / grid.down();
        if (title() > 0) {
            TextLines.middle(
                    g,
                    look.style().axisTitle(),
                    Look.LABEL,
                    area.getX(),
                    area.getY() + 8,
                    TextLines.Align.LEFT,
                    look.colours().muted());
        }
        for (int i = 0; i < panels.size(); i++) {
            double x = area.getX() + grid.labels() + i % grid.across() * (grid.width() + gap);
            double y = top + Math.floorDiv(i, grid.across()) * (height + gap);
            var place =
                    new Rectangle2D.Double(
                            x, y + grid.head(), grid.width(), Math.max(12, height - grid.head()));
            heading(g, panels.get(i), x, y, grid);
            if (!lying) {
                body(panels.get(i)).draw(g, place);
                continue;
            }
            bars(g, panels.get(i), place);
            if (i % grid.across() == 0 && !look.isSmall()) {
                double slot = (place.getHeight() - theme.axisHeight()) / rows().size();
                labels(grid).draw(g, place.getX() - LABEL_GAP, place.getY(), slot);
            }
        }
    }

    private void heading(Graphics2D g, Multiples.Panel panel, double x, double y, Grid grid) {
        if (look.isSmall()) {
            Color muted = look.colours().muted();
            TextLines.middle(g, "name", Look.LABEL, x, y + 3, TextLines.Align.LEFT, muted);
            return;
        }
        TextLines name = name(panel, grid.width());
        name.draw(g, x, y, TextLines.Align.LEFT, look.colours().text());
        String n = n(panel);
        if (!n.isEmpty()) {
            TextLines.middle(
                    g,
                    n,
                    Look.LABEL,
                    x,
                    y + name.height() + 8,
                    TextLines.Align.LEFT,
                    look.colours().muted());
        }
    }

    private void bars(Graphics2D g, Multiples.Panel panel, Rectangle2D place) {
        var data =
                new Rectangle2D.Double(
                        place.getX(),
                        place.getY(),
                        place.getWidth(),
                        Math.max(8, place.getHeight() - theme.axisHeight()));
        double slot = data.getHeight() / rows().size();
        new BarsPanel(of(panel), theme, shared(panel))
                .draw(
                        g,
                        data,
                        theme.categoryAxis(rows().size(), slot, Math.min(BAR, slot * 0.78)),
                        PlotOrientation.HORIZONTAL,
                        theme.axisHeight());
    }
}
