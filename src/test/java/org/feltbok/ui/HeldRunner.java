package org.feltbok.ui;

import org.feltbok.base.task.Progress;
import org.feltbok.base.task.TaskRunner;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Runs work at once, or, while it is held, when it is released: as on a slow machine. What waits
 * can be cancelled, as from the status bar.
 */
public final class HeldRunner implements TaskRunner {
    private final List<Held> waiting = new ArrayList<>();
    private boolean held;

    private record Held(Runnable task, Runnable cancelled, Consumer<Throwable> failed) {}

    /** What is given from now on waits. */
    public void hold() {
        held = true;
    }

    /** Runs what waited, and from now on at once again. */
    public void release() {
        held = false;
        List<Held> all = List.copyOf(waiting);
        waiting.clear();
        all.forEach(h -> h.task().run());
    }

    /** Runs one of those that wait, 0 is the one that came first; the others go on waiting. */
    public void release(int which) {
        waiting.remove(which).task().run();
    }

    /** Lets one of those that wait fail. */
    public void fail(int which, Exception problem) {
        waiting.remove(which).failed().accept(problem);
    }

    /** What waited is never done; what is given from now on is done at once again. */
    public void cancel() {
        held = false;
        List<Held> all = List.copyOf(waiting);
        waiting.clear();
        all.forEach(h -> h.cancelled().run());
    }

    @Override
    public <T> Running run(String key, Work<T> work, Consumer<T> done) {
        return run(
                key,
                work,
                done,
                problem -> {
                    throw new IllegalStateException(problem);
                });
    }

    @Override
    public <T> Running run(String key, Work<T> work, Consumer<T> done, Consumer<Throwable> failed) {
        return run(key, work, done, failed, () -> {});
    }

    @Override
    public <T> Running run(
            String key,
            Work<T> work,
            Consumer<T> done,
            Consumer<Throwable> failed,
            Runnable cancelled) {
        Runnable task =
                () -> {
                    T result;
                    try {
                        result = work.run(Progress.NONE);
                    } catch (Exception e) {
                        failed.accept(e);
                        return;
                    }
                    done.accept(result);
                };
        if (held) {
            waiting.add(new Held(task, cancelled, failed));
        } else {
            task.run();
        }
        return () -> {};
    }
}
