package org.feltbok.responses.ui;

import org.feltbok.base.Fault;
import org.feltbok.base.FaultException;
import org.feltbok.responses.Form;
import org.feltbok.responses.files.ImportFile;
import org.feltbok.shell.spi.ScreenContext;
import org.feltbok.store.OperationQueue;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.function.BiConsumer;

/** Reads a file of responses that the user chooses into the study. */
final class FileImport {
    private static final List<String> ENDINGS = List.of("csv", "xlsx", "xls");
    private final ScreenContext context;
    private final OperationQueue queue;
    private final BiConsumer<String, List<Fault>> wrong;

    /**
     * @param wrong shows what is wrong with a file of that name
     */
    FileImport(ScreenContext context, OperationQueue queue, BiConsumer<String, List<Fault>> wrong) {
        this.context = context;
        this.queue = queue;
        this.wrong = wrong;
    }

    void choose(Form form) {
        context.dialogs()
                .chooseFile("entry.import.choose", ENDINGS)
                .ifPresent(file -> read(form, file));
    }

    private void read(Form form, Path file) {
        ImportFile operation = new ImportFile(form, file);
        context.tasks()
                .run(
                        "entry.task.import",
                        progress -> queue.submit(operation).join(),
                        done -> context.dialogs().note("entry.import.done", operation.count()),
                        problem -> failed(file, problem));
    }

    private void failed(Path file, Throwable problem) {
        Throwable cause =
                problem instanceof CompletionException && problem.getCause() != null
                        ? problem.getCause()
                        : problem;
        if (cause instanceof FaultException f) {
            wrong.accept(String.valueOf(file.getFileName()), f.faults());
        } else {
            context.dialogs().error(cause);
        }
    }
}
