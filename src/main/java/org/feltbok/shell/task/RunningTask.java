package org.feltbok.shell.task;

import javafx.application.Platform;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.feltbok.base.task.Progress;
import org.feltbok.base.task.TaskRunner;
import org.feltbok.shell.spi.Phrase;
import org.jspecify.annotations.Nullable;

import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicReference;

/** A piece of work that runs: its name, how far it is, and the wish that it stop. */
public final class RunningTask implements TaskRunner.Running, Progress {
    private final String key;
    private final AtomicReference<Way> way;
    private final ReadOnlyBooleanWrapper stoppable;
    private final AtomicReference<@Nullable Report> latest = new AtomicReference<>();
    private final ReadOnlyDoubleWrapper fraction = new ReadOnlyDoubleWrapper(-1);
    private final ReadOnlyObjectWrapper<Phrase> doing = new ReadOnlyObjectWrapper<>(Phrase.NONE);
    private final long started = System.nanoTime();

    private enum Way {
        STOPPABLE,
        TO_THE_END,
        CANCELLED
    }

    private RunningTask(String key, Way way) {
        this.key = key;
        this.way = new AtomicReference<>(way);
        stoppable = new ReadOnlyBooleanWrapper(way == Way.STOPPABLE);
    }

    static RunningTask stoppable(String key) {
        return new RunningTask(key, Way.STOPPABLE);
    }

    /** One that nobody can cancel. */
    static RunningTask unstoppable(String key) {
        return new RunningTask(key, Way.TO_THE_END);
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

    /** Whether the wish that it stop is still heard. */
    public ReadOnlyBooleanProperty isStoppable() {
        return stoppable.getReadOnlyProperty();
    }

    public double seconds() {
        return (System.nanoTime() - started) / 1e9;
    }

    @Override
    public void cancel() {
        way.compareAndSet(Way.STOPPABLE, Way.CANCELLED);
    }

    /** Nobody is there any more to be told of what it hands back. */
    void abandon() {
        way.set(Way.CANCELLED);
    }

    @Override
    public void toTheEnd() {
        if (way.compareAndSet(Way.STOPPABLE, Way.TO_THE_END)) {
            Platform.runLater(() -> stoppable.set(false));
        } else if (cancelled()) {
            throw new CancellationException();
        }
    }

    @Override
    public boolean cancelled() {
        return way.get() == Way.CANCELLED;
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
