package org.feltbok.responses.ui;

import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.feltbok.base.Fault;
import org.feltbok.shell.kit.Buttons;
import org.feltbok.shell.kit.Icons;

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
        HBox head =
                new HBox(
                        8,
                        Icons.of("fth-alert-circle", "danger"),
                        words,
                        Buttons.of(wording.get("entry.import.close"), null, close));
        head.getStyleClass().add("fb-toolbar");
        List<String> sentences = faults.stream().map(wording.texts()::fault).toList();
        ListView<String> list = new ListView<>(FXCollections.observableArrayList(sentences));
        list.setAccessibleText(title);
        list.setFixedCellSize(-1);
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
}
