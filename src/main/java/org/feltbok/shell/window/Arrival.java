package org.feltbok.shell.window;

import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.util.Duration;

import org.feltbok.shell.task.RunningTask;

/**
 * The time from the window's coming to that of the study it was opened for. Short, and one sees
 * nothing of it; where it is longer, one is told what is waited for. It ends with {@link #end}, or
 * when nothing runs any more that could bring a study.
 */
final class Arrival {
    /** What takes longer shows that it is under way. */
    private static final Duration UNSEEN = Duration.millis(300);

    private final ObservableList<RunningTask> running;
    private final ListChangeListener<RunningTask> onRunning =
            change -> Platform.runLater(this::look);
    private final PauseTransition unseen = new PauseTransition(UNSEEN);
    private final Runnable inVain;
    private boolean over;

    /**
     * @param running what runs in the background
     * @param slow called once if it takes long
     * @param inVain called once if no study will come
     */
    Arrival(ObservableList<RunningTask> running, Runnable slow, Runnable inVain) {
        this.running = running;
        this.inVain = inVain;
        unseen.setOnFinished(e -> slow.run());
        unseen.playFromStart();
        running.addListener(onRunning);
        Platform.runLater(this::look);
    }

    /** Looked at once what a task handed over has been dealt with. */
    private void look() {
        if (!over && running.isEmpty()) {
            end();
            inVain.run();
        }
    }

    void end() {
        if (!over) {
            over = true;
            unseen.stop();
            running.removeListener(onRunning);
        }
    }
}
