package org.feltbok.responses.ui;

import javafx.scene.Node;
import javafx.scene.control.Button;

import org.feltbok.base.Fault;
import org.feltbok.base.FaultException;
import org.feltbok.responses.Form;
import org.feltbok.responses.files.Existing;
import org.feltbok.responses.files.ImportFile;
import org.feltbok.shell.kit.Buttons;
import org.feltbok.shell.spi.ScreenContext;
import org.feltbok.store.OperationQueue;
import org.feltbok.store.Study;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Reads a file of responses that the user chooses into the study. Where it has responses of cases
 * that have one, the user says what they are; what is to be looked at is shown.
 */
final class FileImport {
    private static final List<String> ENDINGS = List.of("csv", "xlsx", "xls");
    private final ScreenContext context;
    private final Study study;
    private final OperationQueue queue;
    private final Wording wording;
    private final Consumer<Node> show;
    private final Runnable close;

    /**
     * @param show puts a list in the place of the desk
     * @param close puts the desk back
     */
    FileImport(
            ScreenContext context,
            Study study,
            OperationQueue queue,
            Wording wording,
            Consumer<Node> show,
            Runnable close) {
        this.context = context;
        this.study = study;
        this.queue = queue;
        this.wording = wording;
        this.show = show;
        this.close = close;
    }

    void choose(Form form) {
        context.dialogs()
                .chooseFile("entry.import.choose", ENDINGS)
                .ifPresent(file -> read(form, file, Existing.REFUSE));
    }

    void read(Form form, Path file, Existing existing) {
        ImportFile operation = new ImportFile(form, file, existing);
        context.tasks()
                .run(
                        "entry.task.import",
                        progress -> {
                            // read here, so that nobody's key waits for the file
                            operation.read(study);
                            progress.toTheEnd();
                            return queue.submit(operation).join();
                        },
                        done -> taken(file, operation),
                        problem -> failed(form, file, problem));
    }

    private void taken(Path file, ImportFile operation) {
        close.run();
        int count = operation.count() + operation.changed();
        if (operation.notes().isEmpty()) {
            context.dialogs().note("entry.import.done", count);
        } else {
            String title = wording.get("entry.import.notes", file.getFileName(), count);
            show.accept(new FaultList(title, operation.notes(), List.of(), wording, close));
        }
    }

    private void failed(Form form, Path file, Throwable problem) {
        Optional<FaultException> fault = FaultException.in(problem);
        if (fault.isPresent()) {
            List<Fault> faults = fault.get().faults();
            String title = wording.get("entry.import.faults", file.getFileName(), faults.size());
            boolean choice = faults.stream().allMatch(ImportFile::isOfExisting);
            show.accept(
                    new FaultList(
                            title,
                            faults,
                            choice ? choices(form, file) : List.of(),
                            wording,
                            close));
        } else {
            context.dialogs().error(FaultException.cause(problem));
        }
    }

    private Node choice(String key, Runnable action) {
        Button button = Buttons.of(wording.get(key), null, action);
        button.setId(key.replace('.', '-'));
        return button;
    }

    private List<Node> choices(Form form, Path file) {
        return Stream.of(Existing.UPDATE, Existing.SECOND, Existing.NEW)
                .<Node>map(
                        e ->
                                choice(
                                        "entry.import." + e.name().toLowerCase(Locale.ROOT),
                                        () -> read(form, file, e)))
                .toList();
    }
}
