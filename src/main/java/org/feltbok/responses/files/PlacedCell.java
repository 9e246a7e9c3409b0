package org.feltbok.responses.files;

import org.feltbok.tabular.Cells;
import org.jspecify.annotations.Nullable;

/** A column whose cells go to one place of the row; what means missing is the same in all. */
abstract class PlacedCell implements CellReader {
    final int place;

    PlacedCell(int place) {
        this.place = place;
    }

    @Override
    public final @Nullable Wrong read(String cell, @Nullable Object[] answers) {
        Integer missing = Codes.missing(cell);
        if (missing != null) {
            answers[place] = missing;
            return null;
        }
        return given(Cells.clean(cell), answers);
    }

    /**
     * Puts what is given into the row.
     *
     * @return what is wrong; null if nothing is
     */
    abstract @Nullable Wrong given(String text, @Nullable Object[] answers);
}
