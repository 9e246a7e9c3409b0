package org.feltbok.responses.ui;

import javafx.collections.FXCollections;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.feltbok.base.Fault;
import org.feltbok.shell.kit.Buttons;
import org.feltbok.shell.kit.Icons;

import java.util.List;

/** Everything that is wrong with a file, each with its place and what to do. */
final class FaultList extends VBox {
    FaultList(String file, List<Fault> faults, Wording wording, Runnable close) {
        setId("entry-faults");
        getStyleClass().add("fb-centre");
        Label title = new Label(wording.get("entry.import.faults", file, faults.size()));
        title.setWrapText(true);
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        HBox head =
                new HBox(
                        8,
                        Icons.of("fth-alert-circle", "danger"),
                        title,
                        Buttons.of(wording.get("entry.import.close"), null, close));
        head.getStyleClass().add("fb-toolbar");
        List<String> sentences = faults.stream().map(wording.texts()::fault).toList();
        ListView<String> list = new ListView<>(FXCollections.observableArrayList(sentences));
        list.setAccessibleText(title.getText());
        list.setFixedCellSize(-1);
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().addAll(head, list);
    }
}
