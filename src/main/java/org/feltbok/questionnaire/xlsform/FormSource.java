package org.feltbok.questionnaire.xlsform;

import org.feltbok.base.Fault;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** A kind of file that holds a questionnaire: whatever it is becomes the sheets of a form. */
public interface FormSource {
    /** Endings of such files, without the point. */
    List<String> endings();

    /** Whether a file with one of the endings is of this kind; it may be one of another. */
    boolean takes(Path file);

    /**
     * The sheets of a form; empty (told) if the file cannot be used.
     *
     * @param name what faults call the file
     * @param notes takes what is not carried over
     */
    Optional<FormSheets> sheets(
            Path file, String name, Consumer<Fault> faults, Consumer<Fault> notes);
}
