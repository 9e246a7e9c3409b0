package org.feltbok.shell.task;

import javafx.animation.PauseTransition;
import javafx.event.EventHandler;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

import org.feltbok.base.task.Dialogs.Way;
import org.feltbok.base.text.Texts;
import org.feltbok.shell.kit.Buttons;
import org.feltbok.shell.kit.Icons;
import org.feltbok.shell.kit.KeyStrokes;
import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * Passing notes and problems at the lower edge of the window, whole: a note goes when it can have
 * been read and the pointer is not on it, a problem stays till closed and no note takes its place.
 */
public final class Notes extends VBox {
    private static final Duration LEAST = Duration.seconds(5);
    private static final Duration PER_LETTER = Duration.millis(80);
    private final PauseTransition pause = new PauseTransition(LEAST);
    private @Nullable Node note;
    private @Nullable Node problem;
    private List<String> problemTold = List.of();
    private String said = "";

    public Notes() {
        super(8);
        setPickOnBounds(false);
        setAlignment(Pos.BOTTOM_CENTER);
        setPadding(new Insets(56, 16, 44, 16));
        pause.setOnFinished(e -> dropNote());
        addEventFilter(KeyEvent.KEY_PRESSED, this::escape);
        // what nobody else has heard, such as where nothing has the keys
        EventHandler<KeyEvent> unheard = this::escape;
        sceneProperty()
                .addListener(
                        (o, old, now) -> {
                            if (old != null) {
                                old.removeEventHandler(KeyEvent.KEY_PRESSED, unheard);
                            }
                            if (now != null) {
                                now.addEventHandler(KeyEvent.KEY_PRESSED, unheard);
                            }
                        });
    }

    /**
     * Esc in what these lie upon puts a problem away before it means anything there; only a field
     * that is being written has it first.
     */
    public void over(Node below) {
        below.addEventFilter(
                KeyEvent.KEY_PRESSED,
                e -> {
                    if (!(e.getTarget() instanceof TextInputControl)) {
                        escape(e);
                    }
                });
    }

    private void escape(KeyEvent e) {
        if (e.getCode() == KeyCode.ESCAPE && problem != null) {
            dropProblem();
            KeyStrokes.take(e);
        }
    }

    /**
     * @param closeText what the closing button is called
     */
    public void note(String text, String closeText) {
        note(text, closeText, null, () -> {});
    }

    /**
     * @param go what the button is called that leads to the place; null = none
     */
    public void note(String text, String closeText, @Nullable String go, Runnable action) {
        dropNote();
        said = text;
        var box = box("fth-check-circle", "success", text);
        if (go != null) {
            Button button =
                    Buttons.small(
                            go,
                            null,
                            () -> {
                                dropNote();
                                action.run();
                            });
            button.setFocusTraversable(false);
            box.getChildren().add(button);
        }
        box.getChildren().add(close(closeText, this::dropNote));
        box.setOnMouseEntered(e -> pause.stop());
        box.setOnMouseExited(e -> pause.playFromStart());
        note = box;
        getChildren().add(box);
        Duration reading = PER_LETTER.multiply(text.length());
        pause.setDuration(reading.greaterThan(LEAST) ? reading : LEAST);
        pause.playFromStart();
    }

    /**
     * @param lines one for each thing wrong; more than one stand in a list
     */
    public void problem(List<String> lines, Texts texts) {
        problem(lines, texts, List.of());
    }

    /**
     * @param ways what can be done about it
     */
    public void problem(List<String> lines, Texts texts, List<Way> ways) {
        dropProblem();
        problemTold = List.copyOf(lines);
        if (lines.size() == 1 && ways.isEmpty()) {
            var box = box("fth-alert-circle", "danger", lines.getFirst());
            box.getChildren().add(close(texts.get("shell.close"), this::dropProblem));
            problem = box;
        } else {
            problem = new FaultList(lines, texts, this::dropProblem, ways);
        }
        said = String.join("\n", lines);
        getChildren().addFirst(problem);
    }

    /** A problem that was told in this one line is none any more. */
    public void solved(String line) {
        if (problem != null && problemTold.equals(List.of(line))) {
            dropProblem();
        }
    }

    /** Nothing of this belongs to what is shown now. */
    public void clear() {
        dropNote();
        dropProblem();
    }

    /** What was said last and is still shown; empty = nothing. */
    public String shown() {
        return getChildren().isEmpty() ? "" : said;
    }

    private void dropNote() {
        pause.stop();
        getChildren().remove(note);
        note = null;
    }

    private void dropProblem() {
        getChildren().remove(problem);
        problem = null;
    }

    private static HBox box(String icon, String state, String text) {
        var label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().add("fb-note-text");
        HBox.setHgrow(label, Priority.ALWAYS);
        var box = new HBox(Icons.of(icon, state), label);
        box.getStyleClass().addAll("fb-floating", "fb-note");
        box.setMinHeight(Region.USE_PREF_SIZE);
        return box;
    }

    private static Node close(String text, Runnable action) {
        Button close = Icons.button("fth-x", text, action);
        close.setMinWidth(Region.USE_PREF_SIZE);
        close.setFocusTraversable(false);
        return close;
    }
}
