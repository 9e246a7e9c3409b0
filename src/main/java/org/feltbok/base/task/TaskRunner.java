package org.feltbok.base.task;

import java.util.function.Consumer;

/**
 * Runs work off the user-interface thread and hands its result back on it; tests pass one that runs
 * at once.
 */
public interface TaskRunner {

    /** A piece of work that may take a while. */
    @FunctionalInterface
    interface Work<T> {
        T run(Progress progress) throws Exception;
    }

    /** A started piece of work. */
    interface Running {
        void cancel();
    }

    /**
     * @param key text key of the task's name, shown in the status bar
     * @param done called on the user-interface thread with the result
     * @param failed called there with what went wrong; never swallowed
     */
    <T> Running run(String key, Work<T> work, Consumer<T> done, Consumer<Throwable> failed);

    /**
     * As above, for who waits for the end; a runner whose work cannot be cancelled has nothing to
     * tell.
     *
     * @param cancelled called on the user-interface thread when the work was cancelled and hands
     *     nothing back
     */
    default <T> Running run(
            String key,
            Work<T> work,
            Consumer<T> done,
            Consumer<Throwable> failed,
            Runnable cancelled) {
        return run(key, work, done, failed);
    }

    /** As above; a failure is shown by the shell. */
    <T> Running run(String key, Work<T> work, Consumer<T> done);
}
