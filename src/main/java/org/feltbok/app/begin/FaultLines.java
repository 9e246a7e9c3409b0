package org.feltbok.app.begin;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.feltbok.base.Fault;
import org.feltbok.base.text.Texts;
import org.feltbok.shell.kit.Icons;
import org.feltbok.shell.kit.Labels;

import java.util.List;

/** What stands in the way of a study, a sentence each: where, what is wrong and what to do. */
final class FaultLines extends VBox {
    private static final int SHOWN = 100;
    private final Texts texts;

    FaultLines(Texts texts) {
        super(6);
        this.texts = texts;
        setId("new-faults");
        getStyleClass().add("fb-list-faults");
    }

    void show(List<Fault> faults) {
        getChildren().clear();
        setVisible(!faults.isEmpty());
        setManaged(!faults.isEmpty());
        if (faults.isEmpty()) {
            return;
        }
        getChildren().add(Labels.strong(texts.get("newstudy.stops", faults.size())));
        for (Fault fault : faults.subList(0, Math.min(SHOWN, faults.size()))) {
            var label = new Label(texts.fault(fault));
            label.setWrapText(true);
            label.setMinHeight(Region.USE_PREF_SIZE);
            HBox.setHgrow(label, Priority.ALWAYS);
            var line = new HBox(8, Icons.of("fth-alert-circle", "danger"), label);
            line.getStyleClass().add("fb-row");
            getChildren().add(line);
        }
        if (faults.size() > SHOWN) {
            getChildren().add(Labels.muted(texts.get("caselist.list.more", faults.size() - SHOWN)));
        }
    }
}
