package org.feltbok.responses.ui;

import javafx.application.Platform;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.feltbok.base.Fault;
import org.feltbok.shell.kit.Buttons;
import org.feltbok.shell.kit.Icons;
import org.jspecify.annotations.Nullable;

import java.util.List;

/** Everything that is wrong with a file or to be looked at in it, each with its place. */
final class FaultList extends VBox {
    /**
     * @param choices buttons for what may be done all the same
     */
    FaultList(
            String title, List<Fault> faults, List<Node> choices, Wording wording, Runnable close) {
        setId("entry-faults");
        getStyleClass().add("fb-centre");
        Label words = new Label(title);
        words.setWrapText(true);
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        Button back = Buttons.of(wording.get("entry.import.close"), null, close);
        back.setId("entry-faults-close");
        HBox head = new HBox(8, Icons.of("fth-alert-circle", "danger"), words, back);
        head.getStyleClass().add("fb-toolbar");
        List<String> sentences = faults.stream().map(wording.texts()::fault).toList();
        ListView<String> list = new ListView<>(FXCollections.observableArrayList(sentences));
        list.setAccessibleText(title);
        list.setFixedCellSize(-1);
        list.setCellFactory(view -> new Line());
        // the hand is where nothing happens to the study by one key
        sceneProperty().addListener((o, old, now) -> Platform.runLater(back::requestFocus));
        addEventHandler(
                KeyEvent.KEY_PRESSED,
                e -> {
                    if (e.getCode() == KeyCode.ESCAPE) {
                        e.consume();
                        close.run();
                    }
                });
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().add(head);
        if (!choices.isEmpty()) {
            VBox offered = new VBox(8);
            offered.getStyleClass().add("fb-toolbar");
            offered.getChildren().addAll(choices);
            getChildren().add(offered);
        }
        getChildren().add(list);
    }

    /** As wide as the list and as high as its sentence needs. */
    private static final class Line extends ListCell<String> {
        Line() {
            setWrapText(true);
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable String item, boolean empty) {
            super.updateItem(item, empty);
            setText(empty ? "" : item);
        }
    }
}
