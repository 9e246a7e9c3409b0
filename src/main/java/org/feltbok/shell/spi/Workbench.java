package org.feltbok.shell.spi;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What the window asks of the program: which study is open, and to open, make and close studies.
 */
public interface Workbench {
    /** Empty while no study is open; then the start page is shown. */
    ObservableValue<Optional<OpenStudy>> study();

    /** Opens a study file; failures are shown, not thrown. */
    void open(Path file);

    /** Opens the sample study, made first if need be. */
    void openSample();

    /**
     * Makes a study from a folder of plain files and opens it.
     *
     * @param where asked for the file once the folder is found sound, on the user-interface thread;
     *     empty = not at all
     */
    void create(Path folder, Supplier<Optional<Path>> where);

    /**
     * What stands on the start page beside the studies there are: where a new one is begun. Made
     * anew whenever that page is.
     */
    default Optional<Node> beginning(ScreenContext context) {
        return Optional.empty();
    }

    void close();

    /** Further commands on the study as a whole, such as a backup. */
    List<Command> commands(ScreenContext context);

    /** Further commands that help, whether a study is open or not. */
    default List<Command> help() {
        return List.of();
    }

    /** Whether a sample comes with the program. */
    default boolean hasSample() {
        return true;
    }
}
