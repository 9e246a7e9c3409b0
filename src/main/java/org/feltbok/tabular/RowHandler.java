package org.feltbok.tabular;

import org.feltbok.base.Fault;

/** Takes the rows of a CSV file as they are read, so that a large file is never whole in memory. */
public interface RowHandler {
    /**
     * Called once, before any row.
     *
     * @return false to read no further
     */
    boolean header(Header header);

    /**
     * Called for each row that holds anything and has as many cells as the header.
     *
     * @param number as a spreadsheet shows it, the header being row 1
     * @param cells as written, not trimmed; the array is used again for the next row and may be
     *     longer than the header
     */
    void row(int number, String[] cells);

    /** Called for each thing that is wrong; the row it stands in is not given to {@link #row}. */
    void fault(Fault fault);
}
