package org.feltbok.coding.ui;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

import org.feltbok.base.text.Texts;
import org.feltbok.shell.kit.KeyCap;
import org.feltbok.shell.kit.Labels;

/** The keys of the answer being coded, below the list. */
final class CodingHints extends HBox {
    private final Texts texts;

    CodingHints(Texts texts) {
        super(6);
        this.texts = texts;
        getStyleClass().addAll("fb-row", "fb-hints");
        hint("coding.hint.digits", "1", "…", "0");
        hint("coding.hint.words", "Shift", "→");
        hint("coding.hint.find", "C");
        hint("coding.hint.none", "X");
        hint("coding.hint.done", "Space");
        setMinWidth(0);
    }

    private void hint(String key, String... caps) {
        for (String cap : caps) {
            getChildren().add(cap.equals("…") ? Labels.muted(cap) : new KeyCap(cap));
        }
        Label label = Labels.muted(texts.get(key));
        label.setMinWidth(0);
        var room = new HBox(label);
        room.setMinWidth(0);
        room.setPadding(new javafx.geometry.Insets(0, 10, 0, 0));
        getChildren().add(room);
    }
}
