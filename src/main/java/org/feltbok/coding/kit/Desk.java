package org.feltbok.coding.kit;

import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.beans.value.ObservableValueBase;

import org.feltbok.base.FaultException;
import org.feltbok.base.task.Dialogs;
import org.feltbok.base.task.Listening;
import org.feltbok.base.task.TaskRunner;
import org.feltbok.base.text.Texts;
import org.feltbok.coding.AsCoder;
import org.feltbok.coding.Coder;
import org.feltbok.pseudonyms.NamesQuestion;
import org.feltbok.shell.spi.Habits;
import org.feltbok.shell.spi.ScreenContext;
import org.feltbok.shell.spi.WhoWorks;
import org.feltbok.store.Change;
import org.feltbok.store.ChangeEvent;
import org.feltbok.store.Operation;
import org.feltbok.store.OperationQueue;
import org.feltbok.store.Study;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * What a coder's screens work with: the study, the queue of changes, and who codes.
 *
 * @param working who works; asked for at each change and never kept
 * @param reader reads what is shown
 * @param habits what they like, kept from one day to the next
 * @param front runs something on the user-interface thread
 */
public record Desk(
        Study file,
        OperationQueue queue,
        TaskRunner tasks,
        TaskRunner reader,
        Dialogs dialogs,
        Texts texts,
        WhoWorks working,
        Habits habits,
        Executor front) {

    /** Of a screen of an open study. */
    public Desk(Study file, OperationQueue queue, ScreenContext context) {
        this(file, queue, context, context.tasks());
    }

    /** Of one whose keys wait for what is read by this. */
    public Desk(Study file, OperationQueue queue, ScreenContext context, TaskRunner reader) {
        this(
                file,
                queue,
                context.tasks(),
                reader,
                context.dialogs(),
                context.texts(),
                context.who(),
                context.habits(),
                Platform::runLater);
    }

    /** For somebody who has no habits yet. */
    public Desk(
            Study file,
            OperationQueue queue,
            TaskRunner tasks,
            Dialogs dialogs,
            Texts texts,
            WhoWorks working,
            Executor front) {
        this(file, queue, tasks, tasks, dialogs, texts, working, Habits.begun(), front);
    }

    /** For somebody whose name is known, or who works without one and is never asked. */
    public Desk(
            Study file,
            OperationQueue queue,
            TaskRunner tasks,
            Dialogs dialogs,
            Texts texts,
            Supplier<String> person,
            Executor front) {
        this(file, queue, tasks, dialogs, texts, WhoWorks.known(named(person)), front);
    }

    private static ObservableValue<String> named(Supplier<String> person) {
        return new ObservableValueBase<>() {
            @Override
            public String getValue() {
                return person.get();
            }
        };
    }

    /**
     * Listens to changes of the study.
     *
     * @param about whether a change is one to be told of; asked on the thread that writes
     * @param then told of each such change, on the user-interface thread
     */
    public Listening hear(Predicate<ChangeEvent> about, Runnable then) {
        return file.listen(
                event -> {
                    if (about.test(event)) {
                        front.execute(then);
                    }
                });
    }

    /** Makes a change; what goes wrong is shown. */
    public CompletableFuture<Optional<Change>> submit(Operation operation) {
        return queue.submit(operation)
                .whenComplete(
                        (change, problem) -> {
                            if (problem != null) {
                                front.execute(() -> dialogs.error(FaultException.cause(problem)));
                            }
                        });
    }

    /**
     * Makes a change in the name of who works now; asks for the name first where there is none, and
     * changes nothing if none is given.
     *
     * @param operation of a coder, who is put among the people of the study with it if new to it
     */
    public void asCoder(Function<Coder, Operation> operation) {
        asCoder(operation, given -> {});
    }

    /**
     * @param given told of the change once it is on its way
     */
    public void asCoder(
            Function<Coder, Operation> operation,
            Consumer<CompletableFuture<Optional<Change>>> given) {
        working.named(name -> given.accept(submit(new AsCoder(name, operation))));
    }

    /**
     * @param done told of the change or what went wrong once it is made, on the user-interface
     *     thread
     */
    public void asCoderThen(
            Function<Coder, Operation> operation,
            BiConsumer<Optional<Change>, @Nullable Throwable> done) {
        asCoder(
                operation,
                given ->
                        given.whenComplete(
                                (change, problem) ->
                                        front.execute(() -> done.accept(change, problem))));
    }

    /**
     * Makes a change in the name of whoever wrote something, who may no longer be who works.
     *
     * @param writer blank = who works now
     */
    public void asWriter(
            String writer,
            Function<Coder, Operation> operation,
            Consumer<CompletableFuture<Optional<Change>>> given) {
        if (writer.isBlank()) {
            asCoder(operation, given);
        } else {
            given.accept(submit(new AsCoder(writer, operation)));
        }
    }

    /** Reads what keys wait for: it cannot be cancelled, and what goes wrong is handed over too. */
    public <T> void read(Function<Study, T> work, Consumer<T> done, Consumer<Throwable> failed) {
        reader.runToTheEnd("coding.reading", progress -> work.apply(file), done, failed);
    }

    /** Reads off the user-interface thread and hands over on it. */
    public <T> void read(Function<Study, T> work, Consumer<T> done) {
        reader.run("coding.reading", progress -> work.apply(file), done);
    }

    /** Asks before texts leave in which names of the register stand. */
    public NamesQuestion names() {
        return new NamesQuestion(file, tasks, dialogs);
    }

    /** The time of the study's clock, as exactly as it is kept with what is done. */
    public Instant now() {
        return file.environment().clock().instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /** Name of who works now; empty if nobody said. */
    public String name() {
        return working.name().getValue().strip();
    }

    /** What to call who works; never empty. */
    public String who() {
        return name().isEmpty() ? texts.get("coding.nobody") : name();
    }
}
