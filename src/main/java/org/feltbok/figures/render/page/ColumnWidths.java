package org.feltbok.figures.render.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * How wide the columns of a table are, and how large its type, so that no word is cut: what a
 * column needs more is taken from the labels and from columns that have more than they need; then
 * the type grows smaller; then the heads stand upright.
 *
 * @param widths in centimetres, the first of the labels
 * @param points size of the type
 * @param upright heads are written upwards, for columns as narrow as their numbers
 * @param head height of upright heads in centimetres; 0 = as its lines need
 */
public record ColumnWidths(List<Double> widths, double points, boolean upright, double head) {
    /** Sizes that are tried, from that of the style. */
    private static final double[] SIZES = {9, 8.5, 8, 7.5, 7};

    /** How many of them are a little smaller at most. */
    private static final int LITTLE_SMALLER = 3;

    private static final double CENTIMETRES = 2.54 / 72;

    /** Room at both sides of a cell. */
    static final double SIDES = 0.26;

    /** Upright heads are broken between words into lines of at most so much, where they can. */
    private static final double TALL = 4;

    /** The most that labels take from columns beside them. */
    private static final double LABELS = 5;

    /** From line to line, in sizes of the type. */
    private static final double LINE = 1.25;

    /** Lines of words are not equally long. */
    private static final double UNEVEN = 1.3;

    /** Where a line may end: at a space that is not kept together, or after a hyphen. */
    private static final Pattern BREAK =
            Pattern.compile("[\\s&&[^\u00a0\u202f]]+|(?<=[-\u2013\u00ad])");

    /**
     * What stands in a column.
     *
     * @param wished centimetres that it would have if no word were long
     * @param head above it
     * @param cells below
     */
    public record Column(double wished, String head, List<String> cells) {
        public Column {
            cells = List.copyOf(cells);
        }
    }

    /**
     * @param columns the first of the labels
     * @param width of all together
     */
    public static ColumnWidths of(List<Column> columns, double width) {
        // a little smaller where labels then stand in two lines, instead of a word a line
        for (int i = 0; i < LITTLE_SMALLER; i++) {
            double[] needed = lying(columns, SIZES[i]);
            needed[0] = Math.max(needed[0], twoLines(columns.getFirst(), SIZES[i]));
            if (sum(needed) <= width) {
                return new ColumnWidths(shared(columns, needed, width), SIZES[i], false, 0);
            }
        }
        for (double size : SIZES) {
            double[] needed = lying(columns, size);
            if (sum(needed) <= width) {
                return new ColumnWidths(shared(columns, needed, width), size, false, 0);
            }
        }
        return upright(columns, width);
    }

    /** What columns need whose heads lie. */
    private static double[] lying(List<Column> columns, double size) {
        return columns.stream()
                .mapToDouble(c -> Math.max(cells(c, size), word(c.head(), size)))
                .toArray();
    }

    private static ColumnWidths upright(List<Column> columns, double width) {
        double size = size(columns, width);
        double[] needed = across(columns, size);
        // columns as narrow as their numbers leave the labels room for a line
        double line = line(columns.getFirst(), size);
        needed[0] += Math.clamp(line - needed[0], 0, Math.max(0, width - sum(needed)));
        List<Double> widths = shared(columns, needed, width);
        double tall = 0;
        for (int c = 1; c < widths.size(); c++) {
            tall = Math.max(tall, tall(columns.get(c).head(), widths.get(c), size));
        }
        return new ColumnWidths(widths, size, true, tall);
    }

    /** A little smaller where labels then stand in a line; else as large as the numbers fit. */
    private static double size(List<Column> columns, double width) {
        for (int i = 0; i < LITTLE_SMALLER; i++) {
            double[] needed = across(columns, SIZES[i]);
            double line = Math.max(needed[0], line(columns.getFirst(), SIZES[i]));
            if (sum(needed) - needed[0] + line <= width) {
                return SIZES[i];
            }
        }
        for (double size : SIZES) {
            if (sum(across(columns, size)) <= width) {
                return size;
            }
        }
        return SIZES[SIZES.length - 1];
    }

    /** Of an upright head, in as many lines as its column has room for where it is long. */
    private static double tall(String head, double width, double size) {
        double whole = SIDES + letters(head) * size * CENTIMETRES;
        if (whole <= TALL) {
            return whole;
        }
        double lines = Math.max(1, Math.floor((width - SIDES) / (LINE * size * CENTIMETRES)));
        double broken = Math.max(TALL, Math.min(whole, UNEVEN * whole / lines));
        return Math.max(word(head, size), broken);
    }

    /** What columns need whose heads stand upright; that of the labels does not. */
    private static double[] across(List<Column> columns, double size) {
        double[] needed = columns.stream().mapToDouble(c -> cells(c, size)).toArray();
        needed[0] = Math.max(needed[0], word(columns.getFirst().head(), size));
        return needed;
    }

    /** Each as much as it needs; what is left by what they are short of their wish. */
    private static List<Double> shared(List<Column> columns, double[] needed, double width) {
        double needs = sum(needed);
        List<Double> widths = new ArrayList<>();
        if (needs > width) {
            // numbers that no page holds beside each other share it
            Arrays.stream(needed).forEach(n -> widths.add(n * width / needs));
            return widths;
        }
        double[] lacking = new double[needed.length];
        for (int c = 0; c < needed.length; c++) {
            lacking[c] = Math.max(0, columns.get(c).wished() - needed[c]);
        }
        double left = width - needs;
        double wanted = sum(lacking);
        for (int c = 0; c < needed.length; c++) {
            double more = wanted > left ? lacking[c] * left / wanted : lacking[c];
            widths.add(needed[c] + more);
        }
        if (wanted < left) {
            widths.set(0, widths.getFirst() + left - wanted);
        }
        return widths;
    }

    private static double cells(Column column, double size) {
        return column.cells().stream().mapToDouble(t -> word(t, size)).max().orElse(SIDES);
    }

    /** Of the longest cell in one line, and no more than a good share of a page. */
    private static double line(Column labels, double size) {
        double longest = labels.cells().stream().mapToDouble(ColumnWidths::letters).max().orElse(0);
        return Math.min(LABELS, SIDES + longest * size * CENTIMETRES);
    }

    /** The same in two lines. */
    private static double twoLines(Column labels, double size) {
        double longest = labels.cells().stream().mapToDouble(ColumnWidths::letters).max().orElse(0);
        return Math.min(LABELS, SIDES + UNEVEN / 2 * longest * size * CENTIMETRES);
    }

    /** Of the longest word, with the room at its sides. */
    public static double word(String text, double size) {
        double longest =
                BREAK.splitAsStream(text).mapToDouble(ColumnWidths::letters).max().orElse(0);
        return SIDES + longest * size * CENTIMETRES;
    }

    /**
     * In sizes of the type, as bold letters of a wide face have them: whoever opens the document
     * may not have the face that it asks for.
     */
    private static double letters(String text) {
        return text.codePoints().mapToDouble(ColumnWidths::letter).sum();
    }

    private static double letter(int letter) {
        if ("fijlrtI.,:;'!|()[]-\u00a0\u202f".indexOf(letter) >= 0) {
            return 0.5;
        }
        if (letter == '\u2020' || letter == '\u2021') {
            return 0.6;
        }
        if (letter > 0x24f && !Character.isSpaceChar(letter)
                || "mwMW%@\u2014".indexOf(letter) >= 0) {
            return 1.1;
        }
        return Character.isUpperCase(letter) ? 0.85 : 0.72;
    }

    private static double sum(double[] of) {
        return Arrays.stream(of).sum();
    }
}
