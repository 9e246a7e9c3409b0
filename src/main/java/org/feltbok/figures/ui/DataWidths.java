package org.feltbok.figures.ui;

import org.feltbok.figures.FigureTable;
import org.feltbok.figures.FigureTable.Cell;
import org.feltbok.figures.FigureTable.Verdict;
import org.feltbok.figures.render.FigureView;
import org.feltbok.figures.render.Numbers;

import java.util.Objects;
import java.util.stream.IntStream;

/** How wide the columns of a figure's numbers are, so that nothing in them is cut. */
final class DataWidths {
    /** Of a letter, a digit, and a digit of what is printed. */
    private static final double LETTER = 7;

    private static final double DIGIT = 8.2;
    private static final double SMALL_DIGIT = 7.4;

    /** Left and right of a cell's content. */
    private static final double BESIDE = 22;

    /** The icon of a verdict, and what is between the numbers. */
    private static final double VERDICT = 26;

    private static final double WIDEST = 320;
    private static final double LABELS = 230;
    private static final double NAMED = 150;

    /** Of the head of one of few columns. */
    private static final double FEW_NAMED = 230;

    private static final int FEW = 3;

    /** More rows are as wide as these. */
    private static final int ROWS = 500;

    private final FigureTable table;
    private final FigureView view;
    private final Numbers numbers;

    DataWidths(FigureTable table, Numbers numbers) {
        this.table = table;
        this.view = new FigureView(table);
        this.numbers = numbers;
    }

    private boolean few() {
        return table.columns().size() <= FEW;
    }

    /** Of the names of rows; whole where few columns stand beside, no more where words do. */
    double labels() {
        int longest =
                table.rows().stream().limit(ROWS).mapToInt(r -> r.label().length()).max().orElse(0);
        double needed = Math.max(longest, table.rowHeading().length()) * LETTER + 2 * BESIDE;
        boolean words = IntStream.range(0, table.columns().size()).anyMatch(this::isWords);
        double least = words ? Math.min(needed, LABELS) : LABELS;
        return few() ? Math.clamp(needed, least, 380) : least;
    }

    /** Whether all that a column has is words. */
    boolean isWords(int index) {
        return view.isText(index)
                && table.cells().stream()
                        .map(r -> r.get(index))
                        .allMatch(c -> c.value() == null && c.verdict() == Verdict.NONE);
    }

    /** A head as it stands above its column: on two lines where one would take too much room. */
    String head(String words) {
        if (words.length() * LETTER + BESIDE <= (few() ? FEW_NAMED : NAMED)) {
            return words;
        }
        int middle = words.length() / 2;
        int before = words.lastIndexOf(' ', middle);
        int after = words.indexOf(' ', middle);
        boolean isAfter = before < 0 || after >= 0 && after - middle < middle - before;
        int at = isAfter ? after : before;
        return at < 0 ? words : words.substring(0, at) + "\n" + words.substring(at + 1);
    }

    /** Of a column of numbers or words with its head. */
    double column(int index, String head) {
        int letters = head.lines().mapToInt(String::length).max().orElse(0);
        double named = Math.clamp(letters * LETTER + BESIDE, 52, few() ? 260 : NAMED);
        double widest =
                table.cells().stream()
                        .limit(ROWS)
                        .mapToDouble(row -> cell(row.get(index), index))
                        .max()
                        .orElse(0);
        return Math.max(named, Math.min(widest + BESIDE, WIDEST));
    }

    private double cell(Cell cell, int index) {
        double value = Objects.requireNonNullElse(cell.value(), Double.NaN);
        double today =
                Double.isFinite(value)
                        ? (shown(value, index).length() + cell.sign().length()) * DIGIT
                        : cell.text().length() * LETTER;
        if (cell.verdict() == Verdict.NONE) {
            return today;
        }
        return today + VERDICT + printed(cell, index) * SMALL_DIGIT;
    }

    private int printed(Cell cell, int index) {
        String text = Objects.requireNonNullElse(cell.publishedText(), "");
        if (text.isBlank() && cell.published() != null) {
            return shown(cell.published(), index).length();
        }
        return text.length();
    }

    private String shown(double value, int index) {
        return numbers.plain(value, table.columns().get(index));
    }
}
