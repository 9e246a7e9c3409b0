package org.feltbok.responses.ui;

import javafx.application.Platform;

import org.feltbok.base.FaultException;
import org.feltbok.base.task.Dialogs;
import org.feltbok.shell.kit.WhenMade;
import org.feltbok.store.Change;
import org.feltbok.store.Operation;
import org.feltbok.store.OperationQueue;
import org.feltbok.store.Study;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** Gives to the study what is keyed at a desk, and says what is refused. */
final class EntrySaving implements EntryPort {
    private final Study file;
    private final OperationQueue queue;
    private final Dialogs dialogs;
    private final Clock clock;
    private final Runnable again;
    private CompletableFuture<?> written = CompletableFuture.completedFuture(null);

    /**
     * @param again reads again what stands in the file, after something was refused
     */
    EntrySaving(Study file, OperationQueue queue, Dialogs dialogs, Runnable again) {
        this.file = file;
        this.queue = queue;
        this.dialogs = dialogs;
        this.again = again;
        clock = file.environment().clock();
    }

    /** Ends when what was given last is written, or refused. */
    CompletableFuture<?> written() {
        return written;
    }

    @Override
    public void submit(Operation operation) {
        give(operation);
    }

    /** As {@link #submit}; ends with what was changed, or with why it was refused. */
    CompletableFuture<Optional<Change>> give(Operation operation) {
        CompletableFuture<Optional<Change>> made = send(operation);
        made.exceptionally(
                problem -> {
                    Platform.runLater(() -> refused(problem));
                    return Optional.empty();
                });
        return made;
    }

    private CompletableFuture<Optional<Change>> send(Operation operation) {
        CompletableFuture<Optional<Change>> made = queue.submit(operation);
        written = made;
        return made;
    }

    private void refused(Throwable problem) {
        dialogs.error(FaultException.cause(problem));
        again.run();
    }

    @Override
    public void keep(Operation operation, Consumer<Boolean> done) {
        WhenMade.then(send(operation), change -> done.accept(change.isPresent()), this::refused);
    }

    @Override
    public String who() {
        return file.environment().who().get();
    }

    @Override
    public String now() {
        return LocalDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
