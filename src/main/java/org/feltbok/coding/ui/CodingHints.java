package org.feltbok.coding.ui;

import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;

import org.feltbok.base.text.Texts;
import org.feltbok.shell.kit.KeyCap;
import org.feltbok.shell.kit.Labels;

/** The keys of the answer being coded, below the list. */
final class CodingHints extends FlowPane {
    private final Texts texts;

    CodingHints(Texts texts) {
        super(16, 4);
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
        // keys and what they do go to the next line together
        var hint = new HBox(6);
        hint.getStyleClass().add("fb-row");
        for (String cap : caps) {
            hint.getChildren().add(cap.equals("…") ? Labels.muted(cap) : new KeyCap(cap));
        }
        hint.getChildren().add(Labels.muted(texts.get(key)));
        getChildren().add(hint);
    }
}
