package org.feltbok.figures.render;

import org.feltbok.figures.FigureTable.Column;
import org.feltbok.figures.FigureTable.Header;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/**
 * What stands around a plot with rows along the bottom: legend and axis title above, numbers at the
 * left, row labels and means below.
 */
final class UprightFrame {
    /** Longest slanted label. */
    private static final double SLANTED = 130;

    private static final double SLANTED_LINE = 13;

    private static final double SLANT = Math.sin(Math.PI / 4);
    private final Look look;
    private final Legend legend;
    private final List<Integer> marks;
    private final double[] places;
    private final boolean alone;

    /**
     * @param places of the rows, as shares of the plot's width
     * @param alone whether nothing stands left of it that names may go on to
     */
    UprightFrame(Look look, Legend legend, double[] places, boolean alone) {
        this.alone = alone;
        this.places = places;
        this.look = look;
        this.legend = legend;
        this.marks = look.view().marks();
    }

    /** How row labels stand. */
    private enum Labels {
        LEVEL,
        SLANTED,
        SOME
    }

    /**
     * The plot's rectangle inside an area.
     *
     * @param axisWidth room for the numbers at the left
     * @param right room at the right of the plot
     */
    Rectangle2D plot(Rectangle2D area, double axisWidth, double right, boolean everyRow) {
        double left = left(axisWidth, area.getWidth() - right, everyRow);
        double head = head(area.getWidth());
        double width = Math.max(40, area.getWidth() - left - right);
        double height = Math.max(20, area.getHeight() - head - foot(width, everyRow));
        return new Rectangle2D.Double(area.getX() + left, area.getY() + head, width, height);
    }

    /** What the legend needs. */
    double least() {
        return legend.least();
    }

    /** Room left of a plot that ends at a width; slanted names reach beyond the first row. */
    double left(double axisWidth, double width, boolean everyRow) {
        double left = left(axisWidth);
        double slot = (width - left) / Math.max(1, rows().size());
        if (!alone || look.isSmall() || labels(slot, everyRow) != Labels.SLANTED) {
            return left;
        }
        double reach =
                rows().stream()
                        .limit(2)
                        .map(h -> slanted(h, slot))
                        .mapToDouble(t -> (t.width() + t.height() / 2) * SLANT)
                        .max()
                        .orElse(0);
        return Math.max(left, (reach - places[0] * width) / (1 - places[0]));
    }

    private double left(double axisWidth) {
        if (look.isSmall()) {
            return 0;
        }
        double headers =
                marks.stream()
                        .mapToDouble(
                                m -> TextLines.width(look.view().column(m).label(), Look.STRONG))
                        .max()
                        .orElse(0);
        return Math.max(axisWidth, headers) + 12;
    }

    double head(double width) {
        if (look.isSmall()) {
            return 2;
        }
        double title = look.style().axisTitle().isEmpty() ? 0 : 20;
        return legend.height(width) + title + 12;
    }

    /** Height of labels and means below a plot of a width. */
    double foot(double plotWidth, boolean everyRow) {
        if (look.isSmall()) {
            return 2;
        }
        double slot = plotWidth / Math.max(1, rows().size());
        double labels =
                switch (labels(slot, everyRow)) {
                    case LEVEL ->
                            rows().stream()
                                    .mapToDouble(h -> level(h, slot).height())
                                    .max()
                                    .orElse(0);
                    case SLANTED -> slanted(slot);
                    case SOME -> TextLines.lineHeight(Look.LABEL);
                };
        return 8 + labels + marks.size() * 20;
    }

    void draw(Graphics2D g, Rectangle2D area, Rectangle2D plot, boolean everyRow) {
        if (look.isSmall()) {
            return;
        }
        legend.draw(g, area.getX(), area.getY(), area.getWidth());
        String title = look.style().axisTitle();
        if (!title.isEmpty()) {
            double y = area.getY() + legend.height(area.getWidth()) + 10;
            TextLines.middle(
                    g,
                    title,
                    Look.LABEL,
                    area.getX(),
                    y,
                    TextLines.Align.LEFT,
                    look.colours().muted());
        }
        drawLabels(g, plot, everyRow);
        drawMeans(g, plot, plot.getMaxY() + foot(plot.getWidth(), everyRow));
    }

    private void drawLabels(Graphics2D g, Rectangle2D plot, boolean everyRow) {
        double slot = plot.getWidth() / Math.max(1, rows().size());
        Labels how = labels(slot, everyRow);
        double apart =
                switch (how) {
                    case LEVEL -> 0;
                    case SLANTED -> SLANTED_LINE / SLANT;
                    case SOME -> Math.min(widest(), 90) + 14;
                };
        double free = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < rows().size(); i++) {
            double x = plot.getX() + plot.getWidth() * places[i];
            double y = plot.getMaxY() + 8;
            if (x < free) {
                continue;
            }
            free = x + apart - 0.01;
            if (how == Labels.SLANTED) {
                slanted(g, slanted(rows().get(i), slot), x, y);
            } else {
                TextLines text =
                        how == Labels.LEVEL
                                ? level(rows().get(i), slot)
                                : TextLines.wrap(rows().get(i).shortLabel(), Look.LABEL, 90, 1);
                text.draw(g, x, y, TextLines.Align.CENTRE, look.colours().text());
            }
        }
    }

    /** In as many lines as stand between two rows. */
    private static TextLines slanted(Header header, double slot) {
        int lines = Math.clamp((int) (slot * SLANT / TextLines.lineHeight(Look.LABEL)), 1, 3);
        return TextLines.balanced(header.shortLabel(), Look.LABEL, SLANTED, lines);
    }

    private void slanted(Graphics2D g, TextLines text, double x, double y) {
        var rotated = (Graphics2D) g.create();
        rotated.rotate(-Math.PI / 4, x + 3, y + 3);
        text.drawMiddle(rotated, x + 3, y + 3, TextLines.Align.RIGHT, look.colours().text());
        rotated.dispose();
    }

    private void drawMeans(Graphics2D g, Rectangle2D plot, double bottom) {
        double y = bottom - marks.size() * 20 + 12;
        for (int mark : marks) {
            Column column = look.view().column(mark);
            TextLines.middle(
                    g,
                    column.label(),
                    Look.STRONG,
                    plot.getX() - 12,
                    y,
                    TextLines.Align.RIGHT,
                    look.colours().text());
            for (int row = 0; row < rows().size(); row++) {
                Double value = look.view().value(row, mark);
                if (value != null) {
                    String text =
                            look.numbers().plain(value, look.view().column(row, mark))
                                    + look.view().sign(row, mark);
                    double x = plot.getX() + plot.getWidth() * places[row];
                    TextLines.middle(
                            g,
                            text,
                            Look.STRONG,
                            x,
                            y,
                            TextLines.Align.CENTRE,
                            look.colours().text());
                }
            }
            y += 20;
        }
    }

    /** Level where they fit in three lines, slanted else; points in time leave some out instead. */
    private Labels labels(double slot, boolean everyRow) {
        double words =
                rows().stream()
                        .mapToDouble(h -> TextLines.longestWord(text(h, slot), Look.LABEL))
                        .max()
                        .orElse(0);
        boolean fits =
                words <= slot - 6
                        && rows().stream().allMatch(h -> level(h, slot).lines().size() <= 4);
        return fits ? Labels.LEVEL : everyRow ? Labels.SLANTED : Labels.SOME;
    }

    private double slanted(double slot) {
        return rows().stream()
                        .map(h -> slanted(h, slot))
                        .mapToDouble(t -> (t.width() + t.height() / 2) * SLANT)
                        .max()
                        .orElse(0)
                + 6;
    }

    private double widest() {
        return rows().stream()
                .mapToDouble(h -> TextLines.width(h.shortLabel(), Look.LABEL))
                .max()
                .orElse(0);
    }

    private static TextLines level(Header header, double slot) {
        return TextLines.wrap(text(header, slot), Look.LABEL, Math.max(20, slot - 6), 5);
    }

    /** The short label where the long one would take more than three lines. */
    private static String text(Header header, double slot) {
        return TextLines.width(header.label(), Look.LABEL) > 2.6 * slot
                ? header.shortLabel()
                : header.label();
    }

    private List<Header> rows() {
        return look.view().table().rows();
    }
}
