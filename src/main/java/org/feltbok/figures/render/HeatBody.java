package org.feltbok.figures.render;

import org.feltbok.figures.FigureTable.Header;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.stream.Stream;

/**
 * Rows down the page and columns across, each cell filled by its number, which stands in it; a cell
 * without a number is striped and has a dash, don't know is grey. Means stand right of the cells
 * without a fill.
 */
final class HeatBody implements Body {
    private static final double LABEL_GAP = 12;
    private static final double ROW = 26;
    private static final double NARROW = 44;
    private static final double MOST_UPRIGHT = 130;
    private static final double SEAM = 1;
    private static final double LEAST_LETTERS = 5;

    private static final int NAME_LINES = 4;

    /** Has room for its number. */
    private static final double LEAST_CELL = 24;

    private final Look look;
    private final HeatScale scale;
    private final HeatLegend legend;
    private final List<Integer> series;
    private final List<Integer> columns;

    HeatBody(Look look) {
        this.look = look;
        this.scale = HeatScale.of(look.view().table(), look.colours());
        this.legend = new HeatLegend(look, scale);
        this.series = look.view().series();
        this.columns = Stream.concat(series.stream(), look.view().marks().stream()).toList();
    }

    /** Widths in pixels. */
    private record Across(double labels, double plot, double cell) {}

    private Across across(double width) {
        if (look.isSmall()) {
            double plot = width * 0.24 + 6;
            return new Across(plot - 6, plot, (width - plot) / columns.size());
        }
        double longest = RowLabels.longest(look);
        double labels = Math.ceil(Math.min(longest + 1, width * 0.4));
        double plot = labels + LABEL_GAP;
        double cell = Math.min(150, Math.max(4, (width - plot - 2) / columns.size()));
        return new Across(labels, plot, cell);
    }

    @Override
    public double plotLeft(double width) {
        return across(width).plot();
    }

    @Override
    public double least() {
        double labels = RowLabels.least(look, NAME_LINES) + 2;
        return Math.max(labels / 0.4, LABEL_GAP + labels + columns.size() * LEAST_CELL + 2);
    }

    @Override
    public double preferredHeight(double width) {
        double row = Math.max(ROW, labels(across(width)).row());
        return head(width) + row * headers().size() + 2;
    }

    @Override
    public void draw(Graphics2D g, Rectangle2D area) {
        Across across = across(area.getWidth());
        double top = area.getY() + head(area.getWidth());
        double slot = Math.max(1, (area.getMaxY() - 2 - top) / headers().size());
        double left = area.getX() + across.plot();
        if (!look.isSmall()) {
            legend.draw(g, left, area.getY(), area.getWidth() - across.plot());
            for (int i = 0; i < columns.size(); i++) {
                head(g, columns.get(i), left + i * across.cell(), top - 6, across.cell());
            }
        }
        RowLabels labels = labels(across);
        for (int row = 0; row < headers().size(); row++) {
            double y = top + row * slot;
            double right = area.getX() + across.labels();
            labels.draw(g, headers().get(row), right, y + slot / 2, slot);
            for (int i = 0; i < columns.size(); i++) {
                cell(
                        g,
                        row,
                        columns.get(i),
                        new Rectangle2D.Double(
                                left + i * across.cell() + SEAM / 2,
                                y + SEAM / 2,
                                Math.max(1, across.cell() - SEAM),
                                Math.max(1, slot - SEAM)));
            }
        }
    }

    private List<Header> headers() {
        return look.view().table().rows();
    }

    private double head(double width) {
        if (look.isSmall()) {
            return 0;
        }
        double cell = across(width).cell();
        double highest = 0;
        for (int column : columns) {
            String label = look.view().column(column).label();
            highest =
                    Math.max(
                            highest,
                            cell < NARROW
                                    ? Math.min(MOST_UPRIGHT, TextLines.width(label, Look.STRONG))
                                    : heading(label, cell).height());
        }
        return legend.height() + highest + 10;
    }

    /** The name of a column above it; upright where the column is narrow. */
    private void head(Graphics2D g, int column, double left, double bottom, double cell) {
        String label = look.view().column(column).label();
        double middle = left + cell / 2;
        if (cell >= NARROW) {
            TextLines text = heading(label, cell);
            text.draw(
                    g,
                    middle,
                    bottom - text.height(),
                    TextLines.Align.CENTRE,
                    look.colours().text());
            return;
        }
        Graphics2D turned = (Graphics2D) g.create();
        turned.translate(middle, bottom);
        turned.rotate(-Math.PI / 2);
        TextLines.wrap(label, Look.STRONG, MOST_UPRIGHT, 1)
                .drawMiddle(turned, 0, 0, TextLines.Align.LEFT, look.colours().text());
        turned.dispose();
    }

    private static TextLines heading(String label, double cell) {
        return TextLines.balanced(label, Look.STRONG, cell - 6, 5);
    }

    private void cell(Graphics2D g, int row, int column, Rectangle2D box) {
        Double value = look.view().value(row, column);
        boolean coloured = series.contains(column);
        if (value == null) {
            if (coloured) {
                HeatLegend.stripes(g, box, look.colours());
            }
            String words = look.view().cell(row, column).text();
            write(g, words.isEmpty() ? "–" : words, box, look.colours().muted());
            return;
        }
        Color fill =
                look.view().column(column).dontKnow() ? look.colours().grid() : scale.at(value);
        if (coloured) {
            g.setColor(fill);
            g.fill(box);
        }
        look.spots().at(row, column, box);
        if (look.style().labels() || !coloured) {
            write(
                    g,
                    look.numbers().plain(value, look.view().column(row, column))
                            + look.view().sign(row, column),
                    box,
                    coloured ? look.colours().inkOn(fill) : look.colours().text());
        }
    }

    /** In letters that fit the cell. */
    private void write(Graphics2D g, String text, Rectangle2D box, Color ink) {
        if (look.isSmall()) {
            return;
        }
        double size = Look.VALUE.getSize2D();
        double fit = Math.min(1, (box.getWidth() - 2) / TextLines.width(text, Look.VALUE));
        double letters = Math.clamp(Math.min(size * fit, box.getHeight()), LEAST_LETTERS, size);
        Font font = Look.VALUE.deriveFont((float) letters);
        TextLines.middle(
                g, text, font, box.getCenterX(), box.getCenterY(), TextLines.Align.CENTRE, ink);
    }

    private RowLabels labels(Across across) {
        return new RowLabels(look, across.labels(), NAME_LINES);
    }
}
