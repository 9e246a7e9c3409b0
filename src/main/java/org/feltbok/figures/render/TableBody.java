package org.feltbok.figures.render;

import org.feltbok.figures.FigureTable.Header;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
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
    private static final double HEADING = 90;

    /** Of a heading that is written upwards. */
    private static final double UPRIGHT = 175;

    private static final int LINES_OF_WORDS = 8;
    private final Look look;
    private final int columns;

    TableBody(Look look) {
        this.look = look;
        this.columns = look.view().table().columns().size();
    }

    /** Widths in pixels: row labels, then one for each column; whether headings are upright. */
    private record Widths(double labels, double[] columns, boolean upright) {}

    @Override
    public double least() {
        return leastLabels() + sum(least(true));
    }

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
            boolean words = look.view().isText(column);
            if (widths.upright()) {
                TextLines text = upright(column);
                double middle =
                        words
                                ? right - widths.columns()[column] + PAD + text.height() / 2
                                : right - text.height() / 2;
                drawUpright(g, text, middle, y + height - ROW_PAD / 2);
                continue;
            }
            TextLines text = head(column, widths.columns()[column]);
            text.draw(
                    g,
                    words ? right - widths.columns()[column] + PAD : right,
                    y + height - ROW_PAD / 2 - text.height(),
                    words ? TextLines.Align.LEFT : TextLines.Align.RIGHT,
                    look.colours().text());
        }
    }

    private void drawUpright(Graphics2D g, TextLines text, double middle, double bottom) {
        var turned = (Graphics2D) g.create();
        turned.translate(middle, bottom);
        turned.rotate(-Math.PI / 2);
        text.drawMiddle(turned, 0, 0, TextLines.Align.LEFT, look.colours().text());
        turned.dispose();
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
        boolean upright = sum(least(false)) + leastLabels() > width;
        double[] least = least(upright);
        double[] natural = new double[columns];
        for (int i = 0; i < columns; i++) {
            double heading = TextLines.width(look.view().column(i).label(), Look.STRONG);
            double head = upright ? 0 : Math.min(heading, HEADING) + PAD + 2;
            double words = Math.min(widest(i), WORDS) + PAD + 2;
            natural[i] = Math.max(least[i], Math.max(head, words));
        }
        double longest = RowLabels.longest(look);
        double wanted = Math.max(leastLabels(), Math.min(width * 0.3, longest + 2));
        double all = sum(natural);
        if (wanted + all > width) {
            double lacking = all - sum(least);
            double room = Math.max(0, width - wanted - sum(least));
            double part = lacking <= 0 ? 0 : Math.min(1, room / lacking);
            for (int i = 0; i < columns; i++) {
                natural[i] = least[i] + (natural[i] - least[i]) * part;
            }
            return new Widths(width - sum(natural), natural, upright);
        }
        double labels = width - all;
        double spare = Math.max(0, labels - longest - PAD) / Math.max(1, columns);
        double give = Math.min(spare, 60);
        for (int i = 0; i < columns; i++) {
            natural[i] += give;
        }
        return new Widths(labels - give * columns, natural, upright);
    }

    /** No word is cut: what each column needs, with headings level or upright. */
    private double[] least(boolean upright) {
        return IntStream.range(0, columns)
                .mapToDouble(
                        c ->
                                Math.max(
                                                leastValues(c),
                                                upright
                                                        ? upright(c).height()
                                                        : leastHead(look.view().column(c).label()))
                                        + PAD
                                        + 2)
                .toArray();
    }

    private static double leastHead(String label) {
        return RowLabels.least(label, Look.STRONG, LINES_OF_WORDS);
    }

    private double leastValues(int column) {
        double least = 0;
        for (int row = 0; row < rows().size(); row++) {
            String words = look.view().cell(row, column).text();
            double word = RowLabels.least(words, Look.LABEL, LINES_OF_WORDS);
            boolean bare = look.view().isText(column) && look.view().value(row, column) == null;
            double number = bare ? 0 : TextLines.width(text(row, column), Look.LABEL);
            least = Math.max(least, Math.max(word, number));
        }
        return least;
    }

    /** Of values and words in one line. */
    private double widest(int column) {
        double widest = 0;
        for (int row = 0; row < rows().size(); row++) {
            double words = TextLines.width(look.view().cell(row, column).text(), Look.LABEL);
            widest =
                    Math.max(
                            widest,
                            Math.max(words, TextLines.width(text(row, column), Look.LABEL)));
        }
        return widest;
    }

    private double leastLabels() {
        double heading = leastHead(look.view().table().rowHeading());
        return Math.max(40, Math.max(heading, RowLabels.least(look, LINES_OF_WORDS))) + 6;
    }

    private static double sum(double[] widths) {
        return Arrays.stream(widths).sum();
    }

    /** A heading as it is written upwards. */
    private TextLines upright(int column) {
        return TextLines.balanced(
                look.view().column(column).label(), Look.STRONG, UPRIGHT, LINES_OF_WORDS);
    }

    private double headHeight(Widths widths) {
        double height =
                wrap(look.view().table().rowHeading(), Look.STRONG, widths.labels()).height();
        for (int column = 0; column < columns; column++) {
            height =
                    Math.max(
                            height,
                            widths.upright()
                                    ? upright(column).width() + 2
                                    : head(column, widths.columns()[column]).height());
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
