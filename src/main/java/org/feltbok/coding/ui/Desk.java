package org.feltbok.coding.ui;

import org.feltbok.base.task.Dialogs;
import org.feltbok.base.task.TaskRunner;
import org.feltbok.base.text.Texts;
import org.feltbok.coding.Coder;
import org.feltbok.coding.WithCoder;
import org.feltbok.store.Operation;
import org.feltbok.store.OperationQueue;
import org.feltbok.store.StudyFile;

import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What a coder's screens work with: the study, the queue of changes, and who codes.
 *
 * @param person name of who works
 * @param front runs something on the user-interface thread
 */
public record Desk(
        StudyFile file,
        OperationQueue queue,
        TaskRunner tasks,
        Dialogs dialogs,
        Texts texts,
        Supplier<String> person,
        Executor front) {

    /** Makes a change; what goes wrong is shown. */
    public void submit(Operation operation) {
        queue.submit(operation)
                .whenComplete(
                        (change, problem) -> {
                            if (problem != null) {
                                Throwable cause =
                                        problem instanceof CompletionException c
                                                        && c.getCause() != null
                                                ? c.getCause()
                                                : problem;
                                front.execute(() -> dialogs.error(cause));
                            }
                        });
    }

    /** Makes a coder's change; a coder who is new to the study is put among its people with it. */
    public void submit(Coder coder, Operation operation) {
        submit(new WithCoder(coder, operation));
    }

    /** Reads off the user-interface thread and hands over on it. */
    public <T> void read(Function<StudyFile, T> work, Consumer<T> done) {
        tasks.run("coding.reading", progress -> work.apply(file), done);
    }

    /** Name of who works; never empty. */
    public String who() {
        return person.get().isBlank() ? texts.get("coding.nobody") : person.get().strip();
    }
}
