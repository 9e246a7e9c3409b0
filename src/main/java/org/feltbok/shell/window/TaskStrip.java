package org.feltbok.shell.window;

import javafx.animation.PauseTransition;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.util.Duration;

import org.feltbok.base.text.Texts;
import org.feltbok.shell.kit.Buttons;
import org.feltbok.shell.spi.Phrase;
import org.feltbok.shell.task.FxTaskRunner;
import org.feltbok.shell.task.RunningTask;
import org.jspecify.annotations.Nullable;

/**
 * The oldest piece of work that has run for 0.3 s or more: what it does, how far it is, and a way
 * to stop it as long as it can be stopped.
 */
final class TaskStrip extends HBox {
    private static final Duration PATIENCE = Duration.millis(300);

    private final FxTaskRunner tasks;
    private final Texts texts;
    private final Label name = new Label();
    private final Label percent = new Label();
    private final ProgressBar bar = new ProgressBar();
    private final Button cancel;
    private final PauseTransition patience = new PauseTransition(PATIENCE);
    private @Nullable RunningTask shown;

    TaskStrip(FxTaskRunner tasks, Texts texts) {
        super(8);
        this.tasks = tasks;
        this.texts = texts;
        setId("running-task");
        getStyleClass().add("fb-row");
        name.setMaxWidth(320);
        percent.setMinWidth(Region.USE_PREF_SIZE);
        cancel = Buttons.of(texts.get("shell.task.cancel"), "fth-x-circle", this::cancel);
        cancel.setId("cancel-task");
        getChildren().addAll(name, bar, percent, cancel);
        patience.setOnFinished(e -> show());
        ListChangeListener<RunningTask> changed = c -> change();
        sceneProperty()
                .addListener(
                        (o, old, now) -> {
                            tasks.running().removeListener(changed);
                            if (now != null) {
                                tasks.running().addListener(changed);
                                change();
                            }
                        });
        hide();
    }

    private void cancel() {
        if (shown != null) {
            shown.cancel();
        }
    }

    private void change() {
        if (shown != null && tasks.running().contains(shown)) {
            return;
        }
        hide();
        if (!tasks.running().isEmpty()) {
            patience.playFromStart();
        }
    }

    private void show() {
        if (tasks.running().isEmpty()) {
            return;
        }
        RunningTask task = tasks.running().getFirst();
        shown = task;
        name.textProperty().bind(task.doing().map(p -> label(task, p)));
        bar.progressProperty().bind(task.fraction());
        percent.textProperty()
                .bind(
                        task.fraction()
                                .map(f -> f.doubleValue() < 0 ? "" : percent(f.doubleValue())));
        cancel.disableProperty().bind(task.isStoppable().not());
        setVisible(true);
        setManaged(true);
    }

    private String label(RunningTask task, Phrase doing) {
        return doing.isEmpty() ? texts.get(task.key()) : doing.in(texts);
    }

    private static String percent(double fraction) {
        return Math.round(fraction * 100) + " %";
    }

    private void hide() {
        shown = null;
        name.textProperty().unbind();
        bar.progressProperty().unbind();
        percent.textProperty().unbind();
        cancel.disableProperty().unbind();
        setVisible(false);
        setManaged(false);
    }
}
