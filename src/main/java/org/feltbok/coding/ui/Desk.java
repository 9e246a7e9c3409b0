package org.feltbok.coding.ui;

import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.feltbok.base.Ids;
import org.feltbok.base.Keys;
import org.feltbok.base.task.Dialogs;
import org.feltbok.base.task.TaskRunner;
import org.feltbok.base.text.Texts;
import org.feltbok.coding.Coder;
import org.feltbok.coding.CodebookStore;
import org.feltbok.coding.WithCoder;
import org.feltbok.store.Operation;
import org.feltbok.store.OperationQueue;
import org.feltbok.store.StudyFile;
import org.jdbi.v3.core.Handle;

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
        queue.submit(operation).whenComplete((change, problem) -> {
            if (problem != null) {
                Throwable cause = problem instanceof CompletionException c && c.getCause() != null
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
    public <T> void read(Function<Handle, T> work, Consumer<T> done) {
        tasks.run("coding.reading", progress -> file.read(work), done);
    }

    /** Who works, as a coder; somebody the study does not know yet gets an identity of their own. */
    public Coder me(Handle handle) {
        CodebookStore store = new CodebookStore(handle);
        String name = person.get().isBlank() ? texts.get("coding.nobody") : person.get().strip();
        return store.person(name).orElseGet(() -> {
            String key = Keys.of(name, "coder", k -> store.hasPerson(k));
            return new Coder(Ids.next(), key, name, name.substring(0, name.offsetByCodePoints(0, 1)));
        });
    }
}
