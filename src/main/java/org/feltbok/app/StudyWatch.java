package org.feltbok.app;

import org.feltbok.base.task.Listening;
import org.feltbok.store.OperationQueue;
import org.feltbok.store.StudyFile;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Looks after an open study while nobody works: whether its file still lies in its place, and that
 * the file alone has everything a few seconds after the last change.
 */
final class StudyWatch implements AutoCloseable {
    private static final long SECONDS = 3;
    private final StudyFile file;
    private final OperationQueue queue;
    private final AtomicInteger changes = new AtomicInteger();
    private final Listening listening;
    private int seen;
    private int settled;
    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("study-watch").factory());

    StudyWatch(StudyFile file, OperationQueue queue) {
        this.file = file;
        this.queue = queue;
        listening = file.listen(e -> changes.incrementAndGet());
        timer.scheduleWithFixedDelay(this::look, SECONDS, SECONDS, TimeUnit.SECONDS);
    }

    private void look() {
        try {
            queue.look();
            int now = changes.get();
            if (now == seen && now != settled) {
                file.settle();
                settled = now;
            }
            seen = now;
        } catch (RuntimeException e) {
            System.getLogger(StudyWatch.class.getName())
                    .log(System.Logger.Level.WARNING, "the study could not be looked after", e);
        }
    }

    @Override
    public void close() {
        listening.end();
        timer.shutdown();
    }
}
