package org.feltbok.figures.render.page;

import org.feltbok.figures.Paper;
import org.feltbok.figures.render.Paragraphs;

import java.util.ArrayList;
import java.util.List;

/** A set table with its texts broken into lines and the heights of its rows, in pixels. */
public final class LaidTable {
    /** Empty at either side of a cell. */
    public static final double SIDE = ColumnWidths.SIDES / 2 * Paper.PIXELS;

    private final SetTable set;
    private final List<List<String>> texts = new ArrayList<>();
    private final List<Double> heights = new ArrayList<>();

    LaidTable(SetTable set) {
        this.set = set;
        for (int row = -1; row < set.table().rows().size(); row++) {
            List<String> line = new ArrayList<>();
            double lines = 1;
            for (int c = 0; c < set.laid().widths().size(); c++) {
                List<String> broken = broken(row, c);
                line.add(String.join("\n", broken));
                lines = isUpright(row, c) ? lines : Math.max(lines, broken.size());
            }
            double height = lines * line() + PageText.CELL.before() + PageText.CELL.after();
            boolean upright = row < 0 && set.laid().upright();
            texts.add(List.copyOf(line));
            heights.add(upright ? Math.max(height, set.laid().head() * Paper.PIXELS) : height);
        }
    }

    private List<String> broken(int row, int column) {
        String text = row < 0 ? set.head(column) : set.text(row, column);
        double room = isUpright(row, column) ? set.laid().head() * Paper.PIXELS : width(column);
        return Paragraphs.lines(text, size(), row < 0, room - 2 * SIDE);
    }

    /** Whether a text is written upwards. */
    public boolean isUpright(int row, int column) {
        return row < 0 && column > 0 && set.laid().upright();
    }

    public SetTable set() {
        return set;
    }

    public int rows() {
        return heights.size() - 1;
    }

    public int columns() {
        return set.laid().widths().size();
    }

    /** Of the type. */
    public double size() {
        return PageText.size(set.laid().points());
    }

    /** From line to line. */
    public double line() {
        return PageText.line(set.laid().points());
    }

    /** What stands in a cell, in lines; row -1 is the head. */
    public String text(int row, int column) {
        return texts.get(row + 1).get(column);
    }

    public double width(int column) {
        return set.laid().widths().get(column) * Paper.PIXELS;
    }

    /** Of a row; -1 is the head. */
    public double height(int row) {
        return heights.get(row + 1);
    }

    /** Of some rows with the head above them. */
    public double height(int from, int to) {
        double height = height(-1);
        for (int row = from; row < to; row++) {
            height += height(row);
        }
        return height;
    }
}
