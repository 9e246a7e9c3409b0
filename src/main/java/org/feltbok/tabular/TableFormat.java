package org.feltbok.tabular;

import org.feltbok.base.Fault;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/**
 * A kind of file that holds records: CSV, a workbook, a statistical file. Whatever it is becomes a
 * {@link RecordTable}; who takes in responses knows no more of it.
 */
public interface TableFormat {
    /**
     * Whether a file is of this kind.
     *
     * @param start its first bytes, up to 16
     * @param ending of its name, with the point, in small letters
     */
    boolean isFor(byte[] start, String ending);

    /** Endings of such files, without the point; for choosing one. */
    List<String> endings();

    /**
     * The tables of a file, in their order; none if it cannot be read, which is told. Nothing is
     * thrown for what a file holds.
     *
     * @param as what was chosen of how it is to be read
     * @param seen told how it was read
     * @param notes what was read otherwise than it may look
     */
    List<RecordTable> read(
            Path file,
            String name,
            ReadAs as,
            Consumer<ReadAs> seen,
            Consumer<Fault> faults,
            Consumer<Fault> notes);
}
