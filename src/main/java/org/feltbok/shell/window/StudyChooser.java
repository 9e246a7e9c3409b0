package org.feltbok.shell.window;

import org.feltbok.base.task.Dialogs;
import org.feltbok.shell.spi.Workbench;
import org.feltbok.shell.start.StartActions;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Asks for files and folders, and lets the program open them. */
final class StudyChooser {
    private static final String EXTENSION = "feltbok";
    private final Dialogs dialogs;
    private final Workbench workbench;

    StudyChooser(Dialogs dialogs, Workbench workbench) {
        this.dialogs = dialogs;
        this.workbench = workbench;
    }

    void open() {
        dialogs.chooseFile("shell.open.title", List.of(EXTENSION)).ifPresent(workbench::open);
    }

    void sample() {
        workbench.openSample();
    }

    void create() {
        dialogs.chooseFolder("shell.create.folder")
                .ifPresent(folder -> workbench.create(folder, () -> place(folder)));
    }

    /** Beside the folder, under its name: never in it, where the plain files are the study's. */
    private Optional<Path> place(Path folder) {
        Path whole = folder.toAbsolutePath().normalize();
        Path name = whole.getFileName();
        String proposed = (name == null ? "study" : name.toString()) + "." + EXTENSION;
        return dialogs.chooseNewFile(
                "shell.create.file", whole.resolveSibling(proposed), EXTENSION);
    }

    StartActions actions() {
        Optional<Runnable> sample =
                workbench.hasSample() ? Optional.of(this::sample) : Optional.empty();
        return new StartActions(this::open, sample, this::create, workbench::open);
    }
}
