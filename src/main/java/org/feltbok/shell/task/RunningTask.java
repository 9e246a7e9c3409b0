package org.feltbok.shell.task;

import javafx.application.Platform;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.feltbok.base.task.Progress;
import org.feltbok.base.task.TaskRunner;
import org.feltbok.shell.spi.Phrase;
import org.jspecify.annotations.Nullable;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;

/** A piece of work that runs: its name, how far it is, and the wish that it stop. */
public final class RunningTask implements TaskRunner.Running, Progress {
    private final String key;
    private final AtomicBoolean cancelled = new AtomicBoolean();
    private final AtomicReference<@Nullable Report> latest = new AtomicReference<>();
    private final ReadOnlyDoubleWrapper fraction = new ReadOnlyDoubleWrapper(-1);
    private final ReadOnlyObjectWrapper<Phrase> doing = new ReadOnlyObjectWrapper<>(Phrase.NONE);
    private final long started = System.nanoTime();

    RunningTask(String key) {
        this.key = key;
    }

    private record Report(double fraction, Phrase doing) {}

    /** Text key of its name. */
    public String key() {
        return key;
    }

    /** From 0 to 1; -1 = not known. */
    public ReadOnlyDoubleProperty fraction() {
        return fraction.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Phrase> doing() {
        return doing.getReadOnlyProperty();
    }

    public double seconds() {
        return (System.nanoTime() - started) / 1e9;
    }

    @Override
    public void cancel() {
        cancelled.set(true);
    }

    @Override
    public boolean cancelled() {
        return cancelled.get();
    }

    @Override
    public void report(long done, long total, String textKey, Object... args) {
        var report =
                new Report(
                        total <= 0 ? -1 : Math.clamp((double) done / total, 0, 1),
                        Phrase.of(textKey, args));
        // only the newest report waits for the user-interface thread, so that fast work does not
        // flood it
        if (latest.getAndSet(report) == null) {
            Platform.runLater(this::show);
        }
    }

    private void show() {
        Report report = latest.getAndSet(null);
        if (report != null) {
            fraction.set(report.fraction);
            doing.set(report.doing);
        }
    }
}
