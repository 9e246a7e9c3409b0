package org.feltbok.shell.task;

import javafx.application.Platform;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.feltbok.base.task.TaskRunner;

import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/**
 * Runs work on background threads and hands results back on the user-interface thread. What runs is
 * observable, for the status bar. A failure always reaches somebody.
 */
public final class FxTaskRunner implements TaskRunner, AutoCloseable {
    private final ExecutorService threads;
    private final ObservableList<RunningTask> running = FXCollections.observableArrayList();
    private final Consumer<Throwable> unhandled;

    /**
     * @param unhandled shows failures that the caller does not; called on the user-interface thread
     */
    public FxTaskRunner(Consumer<Throwable> unhandled) {
        this.unhandled = unhandled;
        var factory = Thread.ofPlatform().daemon().name("work-", 1).factory();
        this.threads =
                Executors.newFixedThreadPool(
                        Math.max(2, Runtime.getRuntime().availableProcessors()), factory);
    }

    /** What runs now, oldest first; changes on the user-interface thread. */
    public ObservableList<RunningTask> running() {
        return running;
    }

    @Override
    public void tell(Throwable problem) {
        unhandled.accept(problem);
    }

    @Override
    public <T> Running run(
            String key,
            Work<T> work,
            Consumer<T> done,
            Consumer<Throwable> failed,
            Runnable cancelled) {
        var task = RunningTask.stoppable(key);
        start(task, work, done, failed, cancelled);
        return task;
    }

    @Override
    public <T> void runToTheEnd(
            String key, Work<T> work, Consumer<T> done, Consumer<Throwable> failed) {
        start(RunningTask.unstoppable(key), work, done, failed, () -> {});
    }

    private <T> void start(
            RunningTask task,
            Work<T> work,
            Consumer<T> done,
            Consumer<Throwable> failed,
            Runnable cancelled) {
        onFx(() -> running.add(task));
        threads.execute(() -> perform(task, work, done, failed, cancelled));
    }

    private <T> void perform(
            RunningTask task,
            Work<T> work,
            Consumer<T> done,
            Consumer<Throwable> failed,
            Runnable cancelled) {
        Runnable ending;
        try {
            if (task.cancelled()) {
                throw new CancellationException();
            }
            T result = work.run(task);
            ending = task.cancelled() ? cancelled : () -> done.accept(result);
        } catch (CancellationException e) {
            ending = cancelled;
        } catch (
                Throwable
                        problem) { // also errors: a task that dies in silence is the worst failure
            ending = () -> failed.accept(problem);
        }
        Runnable last = ending;
        Platform.runLater(() -> finish(task, last));
    }

    private void finish(RunningTask task, Runnable ending) {
        running.remove(task);
        try {
            ending.run();
        } catch (RuntimeException problem) {
            unhandled.accept(problem);
        }
    }

    private static void onFx(Runnable action) {
        if (Platform.isFxApplicationThread()) {
            action.run();
        } else {
            Platform.runLater(action);
        }
    }

    /** Asks what runs to stop and takes nothing new. */
    @Override
    public void close() {
        running.forEach(RunningTask::abandon);
        threads.shutdown();
    }
}
