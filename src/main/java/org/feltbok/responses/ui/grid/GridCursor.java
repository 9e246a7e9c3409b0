package org.feltbok.responses.ui.grid;

/**
 * Where the hand is among the cells that are shown, and the block from there to where it began.
 * Never outside; in a sheet without cells it is at 0, 0.
 */
final class GridCursor {
    private int rows;
    private int columns;
    private int row;
    private int column;
    private int fromRow;
    private int fromColumn;

    /** How many there are now. */
    void fit(int howManyRows, int howManyColumns) {
        rows = howManyRows;
        columns = howManyColumns;
        row = within(row, rows);
        column = within(column, columns);
        fromRow = within(fromRow, rows);
        fromColumn = within(fromColumn, columns);
    }

    private static int within(int at, int of) {
        return Math.clamp(at, 0, Math.max(0, of - 1));
    }

    /**
     * @param extends whether the block goes on from where it began
     */
    void to(int newRow, int newColumn, boolean isExtended) {
        row = within(newRow, rows);
        column = within(newColumn, columns);
        if (!isExtended) {
            fromRow = row;
            fromColumn = column;
        }
    }

    void move(int down, int right, boolean isExtended) {
        to(row + down, column + right, isExtended);
    }

    /** To the right, and from the last cell of a row to the first of the next. */
    void onward(int step) {
        int at = row * columns + column + step;
        if (at >= 0 && at < rows * columns) {
            to(at / columns, at % columns, false);
        }
    }

    void all() {
        fromRow = 0;
        fromColumn = 0;
        to(rows - 1, columns - 1, true);
    }

    int row() {
        return row;
    }

    int column() {
        return column;
    }

    int top() {
        return Math.min(row, fromRow);
    }

    int bottom() {
        return Math.max(row, fromRow);
    }

    int left() {
        return Math.min(column, fromColumn);
    }

    int right() {
        return Math.max(column, fromColumn);
    }

    int height() {
        return bottom() - top() + 1;
    }

    int width() {
        return right() - left() + 1;
    }

    boolean isBlock() {
        return height() > 1 || width() > 1;
    }

    boolean has(int r, int c) {
        return r >= top() && r <= bottom() && c >= left() && c <= right();
    }
}
