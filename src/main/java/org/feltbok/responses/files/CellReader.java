package org.feltbok.responses.files;

import org.jspecify.annotations.Nullable;

/** Reads the cells of one column into the place of its answer. */
interface CellReader {
    /**
     * Puts the value of a cell into the row.
     *
     * @param cell as written, not empty
     * @param answers the row of the answer matrix
     * @return what is wrong; null if nothing is
     */
    @Nullable Wrong read(String cell, @Nullable Object[] answers);
}
