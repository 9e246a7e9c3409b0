package org.feltbok.app;

import org.feltbok.base.task.Listening;
import org.feltbok.store.StudyFile;

import java.time.LocalTime;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** Backs a study up at intervals while it is worked on; nothing changed, no backup. */
final class BackupTimer implements AutoCloseable {
    private static final long MINUTES = 15;
    private final StudyFile file;
    private final Consumer<LocalTime> told;
    private final AtomicBoolean changed = new AtomicBoolean();
    private final Listening listening;
    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("backup").factory());

    BackupTimer(StudyFile file, Consumer<LocalTime> told) {
        this.file = file;
        this.told = told;
        listening = file.listen(e -> changed.set(true));
        timer.scheduleWithFixedDelay(this::backUp, MINUTES, MINUTES, TimeUnit.MINUTES);
    }

    private void backUp() {
        if (!changed.compareAndSet(true, false)) {
            return;
        }
        try {
            file.backup();
            told.accept(LocalTime.now(file.environment().clock()));
        } catch (RuntimeException e) {
            changed.set(true);
            System.getLogger(BackupTimer.class.getName())
                    .log(System.Logger.Level.WARNING, "backup failed", e);
        }
    }

    @Override
    public void close() {
        listening.end();
        timer.shutdown();
    }
}
