package org.feltbok.figures.render;

import org.feltbok.figures.FigureTable.Header;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A set table: rows with all their numbers, undefined values as a dash; words stand at the left of
 * their columns and break over lines.
 */
final class TableBody implements Body {
    private static final double PAD = 14;
    private static final double ROW_PAD = 8;
    private static final double WORDS = 330;
    private static final int LINES_OF_WORDS = 8;
    private final Look look;
    private final int columns;

    TableBody(Look look) {
        this.look = look;
        this.columns = look.view().table().columns().size();
    }

    /** Widths in pixels: row labels, then one for each column. */
    private record Widths(double labels, double[] columns) {}

    @Override
    public double preferredHeight(double width) {
        Widths widths = widths(width);
        double height = headHeight(widths);
        for (int row = 0; row < rows().size(); row++) {
            height += rowHeight(row, widths);
        }
        return height + 2;
    }

    @Override
    public void draw(Graphics2D g, Rectangle2D area) {
        Widths widths = widths(area.getWidth());
        double y = area.getY();
        double head = headHeight(widths);
        drawHead(g, area.getX(), y, head, widths);
        y += head;
        line(g, area, y, true);
        for (int row = 0; row < rows().size(); row++) {
            double height = rowHeight(row, widths);
            drawRow(g, row, area.getX(), y + height / 2, widths);
            y += height;
            line(g, area, y, row == rows().size() - 1);
        }
    }

    private void drawHead(Graphics2D g, double x, double y, double height, Widths widths) {
        TextLines heading = wrap(look.view().table().rowHeading(), Look.STRONG, widths.labels());
        heading.draw(
                g,
                x,
                y + height - ROW_PAD / 2 - heading.height(),
                TextLines.Align.LEFT,
                look.colours().text());
        double right = x + widths.labels();
        for (int column = 0; column < columns; column++) {
            right += widths.columns()[column];
            TextLines text = head(column, widths.columns()[column]);
            boolean words = look.view().isText(column);
            text.draw(
                    g,
                    words ? right - widths.columns()[column] + PAD : right,
                    y + height - ROW_PAD / 2 - text.height(),
                    words ? TextLines.Align.LEFT : TextLines.Align.RIGHT,
                    look.colours().text());
        }
    }

    private void drawRow(Graphics2D g, int row, double x, double middle, Widths widths) {
        wrap(rows().get(row).label(), Look.LABEL, widths.labels())
                .drawMiddle(g, x, middle, TextLines.Align.LEFT, look.colours().text());
        double right = x + widths.labels();
        for (int column = 0; column < columns; column++) {
            right += widths.columns()[column];
            if (look.view().isText(column) && look.view().value(row, column) == null) {
                words(row, column, widths)
                        .drawMiddle(
                                g,
                                right - widths.columns()[column] + PAD,
                                middle,
                                TextLines.Align.LEFT,
                                look.colours().text());
                continue;
            }
            TextLines.middle(
                    g,
                    text(row, column),
                    Look.LABEL,
                    right,
                    middle,
                    TextLines.Align.RIGHT,
                    look.colours().text());
        }
    }

    private void line(Graphics2D g, Rectangle2D area, double y, boolean strong) {
        g.setColor(strong ? look.colours().baseline() : look.colours().grid());
        g.draw(new Line2D.Double(area.getX(), y, area.getMaxX(), y));
    }

    private Widths widths(double width) {
        double[] widths = IntStream.range(0, columns).mapToDouble(this::natural).toArray();
        double longest = RowLabels.longest(look);
        double all = IntStream.range(0, columns).mapToDouble(c -> widths[c]).sum();
        double labels = Math.max(Math.min(width * 0.3, longest + 2), width - all);
        double squeeze = Math.min(1, (width - labels) / Math.max(1, all));
        double spare = Math.max(0, labels - longest - PAD) / Math.max(1, columns);
        double give = Math.min(spare, 60);
        for (int i = 0; i < columns; i++) {
            widths[i] = widths[i] * squeeze + give;
        }
        return new Widths(labels - give * columns, widths);
    }

    /** Wide enough for the values and for the heading in a few lines. */
    private double natural(int column) {
        String label = look.view().column(column).label();
        double heading = Math.min(TextLines.width(label, Look.STRONG), 90);
        double values =
                IntStream.range(0, rows().size())
                        .mapToDouble(r -> TextLines.width(text(r, column), Look.LABEL))
                        .max()
                        .orElse(0);
        double words =
                IntStream.range(0, rows().size())
                        .mapToDouble(
                                r ->
                                        TextLines.width(
                                                look.view().cell(r, column).text(), Look.LABEL))
                        .max()
                        .orElse(0);
        return Math.max(Math.max(heading, values), Math.min(words, WORDS)) + PAD + 2;
    }

    private double headHeight(Widths widths) {
        double height =
                wrap(look.view().table().rowHeading(), Look.STRONG, widths.labels()).height();
        for (int column = 0; column < columns; column++) {
            height = Math.max(height, head(column, widths.columns()[column]).height());
        }
        return height + ROW_PAD;
    }

    private double rowHeight(int row, Widths widths) {
        double height = wrap(rows().get(row).label(), Look.LABEL, widths.labels()).height();
        for (int column = 0; column < columns; column++) {
            if (!look.view().cell(row, column).text().isEmpty()) {
                height = Math.max(height, words(row, column, widths).height());
            }
        }
        return height + ROW_PAD;
    }

    private TextLines words(int row, int column, Widths widths) {
        return TextLines.wrap(
                look.view().cell(row, column).text(),
                Look.LABEL,
                Math.max(40, widths.columns()[column] - PAD),
                LINES_OF_WORDS);
    }

    private TextLines head(int column, double width) {
        return TextLines.wrap(
                look.view().column(column).label(),
                Look.STRONG,
                Math.max(24, width - PAD),
                LINES_OF_WORDS);
    }

    private static TextLines wrap(String text, Font font, double width) {
        return TextLines.wrap(text, font, Math.max(40, width - 4), LINES_OF_WORDS);
    }

    private String text(int row, int column) {
        Double value = look.view().value(row, column);
        if (value == null && look.view().cell(row, column).isTyped()) {
            return "";
        }
        if (value == null && look.view().cell(row, column).isSuppressed()) {
            return look.view().cell(row, column).text();
        }
        return value == null
                ? "–"
                : look.numbers().full(value, look.view().column(row, column))
                        + look.view().sign(row, column);
    }

    private List<Header> rows() {
        return look.view().table().rows();
    }
}
