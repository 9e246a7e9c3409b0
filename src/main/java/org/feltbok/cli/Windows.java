package org.feltbok.cli;

import java.nio.file.Path;
import java.util.Optional;

/** What commands ask of the part of the program that opens windows. */
public interface Windows {
    /** Text key of why no window can be opened here; empty if one can. */
    Optional<String> problem();

    /** Opens the window on a study, or on the start page, and stays until it is closed. */
    void open(Optional<Path> study);

    /** Opens the window on the sample study. */
    void openSample();

    /** The plain files of the sample study, if they come with the program. */
    Optional<Path> sampleFolder();
}
