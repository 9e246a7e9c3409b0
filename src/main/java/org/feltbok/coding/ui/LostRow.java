package org.feltbok.coding.ui;

import javafx.scene.control.ContentDisplay;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.feltbok.base.text.Texts;
import org.feltbok.coding.Code;
import org.feltbok.coding.CodedText;
import org.feltbok.coding.Coding;
import org.feltbok.coding.kit.CodeLook;
import org.feltbok.shell.kit.Buttons;
import org.feltbok.shell.kit.CodeChip;
import org.feltbok.shell.kit.Icons;
import org.feltbok.shell.kit.KeyCap;
import org.feltbok.shell.kit.Labels;
import org.feltbok.shell.kit.Pill;

/** A code on an answer whose words were edited away, with these, and what can be done about it. */
final class LostRow extends VBox {
    LostRow(CodingModel model, LostCodings actions, CodedText text, Coding lost, Code code) {
        super(2);
        Texts texts = model.desk().texts();
        getStyleClass().add("fb-lost");
        var chip =
                new CodeChip(
                        CodeLook.name(code, model.read().tree(), texts), CodeLook.colour(code));
        chip.setMinWidth(0);
        chip.setOnMouseClicked(e -> model.selectCode(code));
        var again =
                Buttons.small(
                        texts.get("coding.find_again"), null, () -> actions.findAgain(text, lost));
        again.setGraphic(new KeyCap("F"));
        again.setContentDisplay(ContentDisplay.RIGHT);
        // the keys stay with the answers
        again.setFocusTraversable(false);
        var off =
                Icons.button(
                        "fth-trash-2",
                        texts.get("coding.take_off"),
                        () -> actions.actions().takeOff(lost));
        off.setFocusTraversable(false);
        var head =
                new HBox(
                        8,
                        chip,
                        new Pill(texts.get("coding.words_lost"), Pill.Kind.WARNING),
                        Labels.spacer(),
                        again,
                        off);
        head.getStyleClass().add("fb-row");
        String words = lost.lostQuote() == null ? "" : model.read().told(lost.lostQuote());
        getChildren().add(head);
        if (!words.isEmpty()) {
            getChildren().add(Labels.wrapped(Labels.muted(texts.get("coding.lost.words", words))));
        }
    }
}
