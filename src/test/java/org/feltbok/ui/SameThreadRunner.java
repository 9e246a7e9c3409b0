package org.feltbok.ui;

import org.feltbok.base.task.Progress;
import org.feltbok.base.task.TaskRunner;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Runs work at once, on the thread that asks; failures that nobody handles are kept and can be
 * looked at.
 */
public final class SameThreadRunner implements TaskRunner {
    private final List<Throwable> failures = new ArrayList<>();

    public List<Throwable> failures() {
        return failures;
    }

    @Override
    public void tell(Throwable problem) {
        failures.add(problem);
    }

    @Override
    public <T> Running run(
            String key,
            Work<T> work,
            Consumer<T> done,
            Consumer<Throwable> failed,
            Runnable cancelled) {
        runToTheEnd(key, work, done, failed);
        return () -> {};
    }

    @Override
    public <T> void runToTheEnd(
            String key, Work<T> work, Consumer<T> done, Consumer<Throwable> failed) {
        T result;
        try {
            result = work.run(Progress.NONE);
        } catch (Exception e) {
            failed.accept(e);
            return;
        }
        done.accept(result);
    }
}
