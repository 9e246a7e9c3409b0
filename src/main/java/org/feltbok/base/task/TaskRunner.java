package org.feltbok.base.task;

import java.util.function.Consumer;

/**
 * Runs work off the user-interface thread and tells there how it ended: exactly one of its ends is
 * told, once, whatever becomes of it. Tests pass one that runs at once.
 */
public interface TaskRunner {

    /** A piece of work that may take a while. */
    @FunctionalInterface
    interface Work<T> {
        T run(Progress progress) throws Exception;
    }

    /** A started piece of work. */
    interface Running {
        /** Asks it to stop; of no effect where it goes to its end. */
        void cancel();
    }

    /**
     * @param key text key of the task's name, shown in the status bar
     * @param done called on the user-interface thread with the result
     * @param failed called there with what went wrong; never swallowed
     * @param cancelled called there when the work was cancelled and hands nothing back
     */
    <T> Running run(
            String key,
            Work<T> work,
            Consumer<T> done,
            Consumer<Throwable> failed,
            Runnable cancelled);

    /**
     * Runs work that whoever is at the screen waits for, such as reading what their keys are to act
     * on: nobody can cancel it.
     */
    <T> void runToTheEnd(String key, Work<T> work, Consumer<T> done, Consumer<Throwable> failed);

    /** Shows a failure that is nobody's own. */
    void tell(Throwable problem);

    /** For who keeps nothing that waits for an end: that it was cancelled is told to nobody. */
    default <T> Running run(
            String key, Work<T> work, Consumer<T> done, Consumer<Throwable> failed) {
        return run(key, work, done, failed, () -> {});
    }

    /** As above; a failure is shown by the shell. */
    default <T> Running run(String key, Work<T> work, Consumer<T> done) {
        return run(key, work, done, this::tell);
    }

    /**
     * For who is to try again later: a failure is shown by the shell.
     *
     * @param undone called when nothing is handed back, because it failed or was cancelled
     */
    default <T> Running run(String key, Work<T> work, Consumer<T> done, Runnable undone) {
        return run(
                key,
                work,
                done,
                problem -> {
                    undone.run();
                    tell(problem);
                },
                undone);
    }
}
