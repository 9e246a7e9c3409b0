package org.feltbok.analysis;

/** The cells of a variable, one a row. Columns do not change once they are part of a dataset. */
public sealed interface Column permits CategoryColumn, NumberColumn, SetColumn, TextColumn {
    int size();

    /** The same with a column's cells in another order; row -1 gives "not recorded". */
    Column gather(int[] rows);
}
