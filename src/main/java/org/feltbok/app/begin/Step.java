package org.feltbok.app.begin;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.feltbok.shell.kit.Icons;
import org.feltbok.shell.kit.Labels;

/** One of the steps to a study, with its number, or a tick when enough is said. */
final class Step extends HBox {
    private final Label number;
    private final StackPane mark;

    /**
     * @param what a sentence about it; empty = none
     */
    Step(int number, String title, String what, Node content) {
        super(12);
        this.number = Labels.of(Integer.toString(number), "fb-step-number");
        mark = new StackPane(this.number);
        mark.getStyleClass().add("fb-step-mark");
        getStyleClass().add("fb-step");
        var box = new VBox(8, Labels.of(title, "fb-title"));
        if (!what.isEmpty()) {
            var said = Labels.of(what, "fb-muted-text");
            said.setWrapText(true);
            said.setMinHeight(USE_PREF_SIZE);
            box.getChildren().add(said);
        }
        box.getChildren().add(content);
        box.setMinWidth(0);
        HBox.setHgrow(box, Priority.ALWAYS);
        getChildren().addAll(mark, box);
    }

    void done(boolean is) {
        mark.getChildren().setAll(is ? Icons.of("fth-check-circle", "success") : number);
        mark.getStyleClass().remove("fb-step-open");
        if (!is) {
            mark.getStyleClass().add("fb-step-open");
        }
    }
}
