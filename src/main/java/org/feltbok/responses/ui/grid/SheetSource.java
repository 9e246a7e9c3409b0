package org.feltbok.responses.ui.grid;

/** What a sheet draws; asked only for what is to be seen. */
interface SheetSource {
    int rows();

    int columns();

    double width(int column);

    CellLook look(int row, int column);

    Head head(int column);

    Front front(int row);

    /**
     * What stands above a column.
     *
     * @param icon what kind of field it is
     * @param range what its answers are
     */
    record Head(String icon, String name, String range, String spoken, boolean isCurrent) {}

    /**
     * What stands before the cells of a row.
     *
     * @param icon how far the response has come
     * @param state its colour
     * @param status how far, in words
     */
    record Front(
            String number,
            String name,
            String icon,
            String state,
            String status,
            boolean isCurrent) {}
}
