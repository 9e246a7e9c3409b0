package org.feltbok.ui;

import org.feltbok.base.task.Progress;
import org.feltbok.base.task.TaskRunner;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Runs work at once, or, while it is held, when it is released: as on a slow machine. What waits
 * can be cancelled, as from the status bar, before it begins or just before it ends.
 */
public final class HeldRunner implements TaskRunner {
    private final List<Held<?>> waiting = new ArrayList<>();
    private final List<Throwable> failures = new ArrayList<>();
    private boolean held;

    private static final class Held<T> implements Running {
        private final Work<T> work;
        private final Consumer<T> done;
        private final Consumer<Throwable> failed;
        private final Runnable cancelled;
        private final boolean isStoppable;
        private boolean isCancelled;

        Held(
                Work<T> work,
                Consumer<T> done,
                Consumer<Throwable> failed,
                Runnable cancelled,
                boolean isStoppable) {
            this.work = work;
            this.done = done;
            this.failed = failed;
            this.cancelled = cancelled;
            this.isStoppable = isStoppable;
        }

        /** To its end, unless it was cancelled while it waited. */
        void run() {
            run(new Late(!isCancelled));
        }

        void run(Late progress) {
            if (isCancelled) {
                cancelled.run();
                return;
            }
            T result;
            try {
                result = work.run(progress);
            } catch (Exception e) {
                failed.accept(e);
                return;
            }
            if (progress.isToTheEnd()) {
                done.accept(result);
            } else {
                cancelled.run();
            }
        }

        @Override
        public void cancel() {
            isCancelled = isStoppable;
        }
    }

    /** Work that is cancelled when it has done what it does, unless it has to go to its end. */
    private static final class Late implements Progress {
        private boolean toTheEnd;

        Late(boolean toTheEnd) {
            this.toTheEnd = toTheEnd;
        }

        boolean isToTheEnd() {
            return toTheEnd;
        }

        @Override
        public void report(long done, long total, String key, Object... args) {}

        @Override
        public boolean cancelled() {
            return false;
        }

        @Override
        public void toTheEnd() {
            toTheEnd = true;
        }
    }

    /** What is given from now on waits. */
    public void hold() {
        held = true;
    }

    /** What went wrong and nobody handled. */
    public List<Throwable> failures() {
        return failures;
    }

    /** How much waits. */
    public int waiting() {
        return waiting.size();
    }

    /** Runs what waited longest, and goes on holding. */
    public void releaseOne() {
        release(0);
    }

    /** Runs what waited, and from now on at once again. */
    public void release() {
        all().forEach(Held::run);
    }

    /** Runs one of those that wait, 0 is the one that came first; the others go on waiting. */
    public void release(int which) {
        waiting.remove(which).run();
    }

    /** Lets one of those that wait fail. */
    public void fail(int which, Exception problem) {
        waiting.remove(which).failed.accept(problem);
    }

    /** What waited is never done; what is given from now on is done at once again. */
    public void cancel() {
        for (Held<?> h : all()) {
            h.cancel();
            h.run();
        }
    }

    /** What waited longest is never done; the rest waits on. */
    public void cancelOne() {
        Held<?> first = waiting.removeFirst();
        first.cancel();
        first.run();
    }

    /** What waited is done and cancelled before it could be told; as above for the rest. */
    public void cancelAtTheEnd() {
        all().forEach(h -> h.run(new Late(!h.isStoppable)));
    }

    private List<Held<?>> all() {
        held = false;
        List<Held<?>> all = List.copyOf(waiting);
        waiting.clear();
        return all;
    }

    @Override
    public void tell(Throwable problem) {
        failures.add(problem);
        throw new IllegalStateException(problem);
    }

    @Override
    public <T> Running run(
            String key,
            Work<T> work,
            Consumer<T> done,
            Consumer<Throwable> failed,
            Runnable cancelled) {
        var task = new Held<>(work, done, failed, cancelled, true);
        give(task);
        return task;
    }

    @Override
    public <T> void runToTheEnd(
            String key, Work<T> work, Consumer<T> done, Consumer<Throwable> failed) {
        give(new Held<>(work, done, failed, () -> {}, false));
    }

    private void give(Held<?> task) {
        if (held) {
            waiting.add(task);
        } else {
            task.run();
        }
    }
}
