package org.feltbok.figures.render.page;

/** What a paragraph of a page is, and how it is set: as in the program's own document. */
public enum PageText {
    TITLE(20, true, 1, 0, 12),
    HEADING_1(15, true, 1.1, 18, 6),
    HEADING_2(13, true, 1.1, 14, 5),
    HEADING_3(11.5, true, 1.1, 12, 4),
    LIST_HEADING(15, true, 1.1, 18, 6),
    LIST(11, false, 1, 0, 2),
    CAPTION(10, true, 1, 4, 4),
    TEXT(10, false, 1, 0, 4),
    NOTE(9, false, 1, 2, 18),
    CELL(9, false, 1, 1, 1);

    private static final double PIXELS = 96 / 72.0;

    /** From line to line, in sizes of the type. */
    private static final double LINE = 1.22;

    private final double points;
    private final boolean bold;
    private final double line;
    private final double before;
    private final double after;

    PageText(double points, boolean bold, double line, double before, double after) {
        this.points = points;
        this.bold = bold;
        this.line = line;
        this.before = before;
        this.after = after;
    }

    /** That of a heading, by how deep its section is. */
    public static PageText heading(int depth) {
        return switch (depth) {
            case 1 -> HEADING_1;
            case 2 -> HEADING_2;
            default -> HEADING_3;
        };
    }

    public double points() {
        return points;
    }

    public boolean isBold() {
        return bold;
    }

    /** Whether it is quieter than what it belongs to. */
    public boolean isMuted() {
        return this == NOTE;
    }

    /** Of the type, in pixels. */
    public double size() {
        return size(points);
    }

    static double size(double points) {
        return points * PIXELS;
    }

    /** From line to line, in pixels. */
    public double line() {
        return line(points) * line;
    }

    static double line(double points) {
        return size(points) * LINE;
    }

    /** Of so many lines with the empty space above and below them, in pixels. */
    double height(int lines) {
        return before() + lines * line() + after();
    }

    /** Empty space above, in points. */
    public double spaceBefore() {
        return before;
    }

    /** Empty space below, in points. */
    public double spaceAfter() {
        return after;
    }

    /** Empty space above, in pixels. */
    public double before() {
        return before * PIXELS;
    }

    /** Empty space below, in pixels. */
    public double after() {
        return after * PIXELS;
    }
}
