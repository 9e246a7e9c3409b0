package org.feltbok.study.plain;

import org.feltbok.store.UnitOfWork;
import org.jdbi.v3.core.Handle;

/**
 * One feature's files in a folder of plain files. All parts read and check everything before any of
 * them writes; they read and write in the order in which the parts are listed, so that a part can
 * point at what earlier parts read.
 */
public interface PlainPart {
    /** Text key of what is read, for the progress line. */
    String nameKey();

    /**
     * Reads and checks the part's files. Whatever is wrong goes to {@code faults}; nothing is
     * thrown for bad input.
     *
     * @return what writes it; only used if no part had a fault
     */
    Prepared read(PlainFolder folder, PlainContext context, PlainFaults faults);

    /** Writes the part's files from a study; files without content are left out. */
    void export(Handle handle, PlainFolderWriter out);

    /** What was read and checked, ready to be written. */
    @FunctionalInterface
    interface Prepared {
        void write(UnitOfWork work);
    }
}
