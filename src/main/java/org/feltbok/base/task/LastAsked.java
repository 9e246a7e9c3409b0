package org.feltbok.base.task;

import org.feltbok.base.task.TaskRunner.Running;
import org.feltbok.base.task.TaskRunner.Work;

import java.util.function.Consumer;

/**
 * Work of which only the last piece that was asked for counts: what comes of those before it is
 * told to nobody, whenever they end. Used on the user-interface thread.
 */
public final class LastAsked {
    private final TaskRunner tasks;
    private int asked;

    public LastAsked(TaskRunner tasks) {
        this.tasks = tasks;
    }

    /** What was asked for is not wanted any more. */
    public void forget() {
        asked++;
    }

    /**
     * As {@link TaskRunner#run(String, Work, Consumer, Consumer, Runnable)}.
     *
     * @param cancelled told also of a piece that does not count any more
     */
    public <T> Running run(
            String key,
            Work<T> work,
            Consumer<T> done,
            Consumer<Throwable> failed,
            Runnable cancelled) {
        int number = ++asked;
        return tasks.run(
                key,
                work,
                result -> {
                    if (number == asked) {
                        done.accept(result);
                    }
                },
                problem -> {
                    if (number == asked) {
                        failed.accept(problem);
                    }
                },
                cancelled);
    }
}
