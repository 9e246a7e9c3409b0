package org.feltbok.base.task;

import org.feltbok.base.task.TaskRunner.Work;

import java.util.function.Consumer;

/**
 * Work of which one piece runs at a time. What is asked for meanwhile has its turn when that has
 * ended, whichever way it ended; of several only the last. Used on the user-interface thread.
 */
public final class OneAtATime {
    private static final Runnable NOTHING = () -> {};
    private final TaskRunner tasks;
    private boolean isRunning;
    private Runnable next = NOTHING;

    public OneAtATime(TaskRunner tasks) {
        this.tasks = tasks;
    }

    /** Whether something runs now. */
    public boolean isBusy() {
        return isRunning;
    }

    /**
     * Whether something runs now.
     *
     * @param again called when it has ended
     */
    public boolean isBusy(Runnable again) {
        if (isRunning) {
            next = again;
        }
        return isRunning;
    }

    /** What was asked for meanwhile is not wanted any more. */
    public void forget() {
        next = NOTHING;
    }

    /**
     * As {@link TaskRunner#run(String, Work, Consumer, Consumer, Runnable)}; to be asked for only
     * while nothing runs.
     */
    public <T> void run(
            String key,
            Work<T> work,
            Consumer<T> done,
            Consumer<Throwable> failed,
            Runnable cancelled) {
        isRunning = true;
        tasks.run(
                key,
                work,
                result -> end(() -> done.accept(result)),
                problem -> end(() -> failed.accept(problem)),
                () -> end(cancelled));
    }

    /** What is asked for while the end is told comes after what was asked before: it is newer. */
    private void end(Runnable told) {
        try {
            told.run();
        } finally {
            isRunning = false;
            Runnable then = next;
            next = NOTHING;
            then.run();
        }
    }
}
