package org.feltbok.shell.kit;

import javafx.scene.Node;
import javafx.scene.input.KeyEvent;

import org.feltbok.base.task.TaskRunner;

import java.util.function.Consumer;

/**
 * Reads what a screen shows. Until that has been read for the first time, with what it leads on to
 * reading, keys wait: they are about what is read, and are then done in their order. Where nothing
 * comes of it they are dropped. What is read later, such as after a change made elsewhere, is
 * waited for by nobody. Used on the user-interface thread.
 */
public final class FirstReading implements TaskRunner {
    private final TaskRunner tasks;
    private final Patience patience;
    private boolean isThere;

    /**
     * @param within the screen whose keys wait
     */
    public FirstReading(TaskRunner tasks, Node within) {
        this.tasks = tasks;
        patience = new Patience(within);
    }

    /** Keeps a key back while what it is about is read for the first time. */
    public void keep(KeyEvent e) {
        patience.keep(e);
    }

    @Override
    public <T> Running run(
            String key,
            Work<T> work,
            Consumer<T> done,
            Consumer<Throwable> failed,
            Runnable cancelled) {
        if (isThere) {
            return tasks.run(key, work, done, failed, cancelled);
        }
        patience.begin();
        return tasks.run(
                key,
                work,
                result -> there(() -> done.accept(result)),
                problem -> none(() -> failed.accept(problem)),
                () -> none(cancelled));
    }

    @Override
    public <T> void runToTheEnd(
            String key, Work<T> work, Consumer<T> done, Consumer<Throwable> failed) {
        if (isThere) {
            tasks.runToTheEnd(key, work, done, failed);
            return;
        }
        patience.begin();
        tasks.runToTheEnd(
                key,
                work,
                result -> there(() -> done.accept(result)),
                problem -> none(() -> failed.accept(problem)));
    }

    private void there(Runnable told) {
        try {
            told.run();
        } finally {
            patience.end();
            isThere |= !patience.isReading();
        }
    }

    private void none(Runnable told) {
        try {
            told.run();
        } finally {
            patience.fail();
        }
    }

    @Override
    public void tell(Throwable problem) {
        tasks.tell(problem);
    }
}
