package org.feltbok.register;

import org.feltbok.base.Fault;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** A kind of file that tables of registers come in. */
public interface RegisterSource {
    /** Whether a file is of this kind, from its first bytes. */
    boolean recognises(byte[] start);

    /**
     * The tables in it, one for each sheet that holds one.
     *
     * @param columns which columns hold what, where the author says so
     * @param faults what cannot be read
     */
    List<RegisterTable> read(
            Path file, String name, RegisterColumns columns, Consumer<Fault> faults);
}
