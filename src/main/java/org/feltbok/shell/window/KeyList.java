package org.feltbok.shell.window;

import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.feltbok.base.text.Texts;
import org.feltbok.shell.kit.KeyCap;
import org.feltbok.shell.kit.Labels;
import org.feltbok.shell.spi.Command;
import org.feltbok.shell.spi.KeyLine;

import java.util.List;

/** All keys that act now: those of the screen in front first, then those that hold everywhere. */
final class KeyList extends VBox {
    KeyList(
            Texts texts,
            String screenTitle,
            List<KeyLine> keysOfScreen,
            List<Command> ofScreen,
            List<Command> everywhere) {
        setId("key-list");
        getStyleClass().addAll("fb-floating", "fb-keys");
        var title =
                new HBox(
                        8,
                        Labels.of(texts.get("shell.keys"), "fb-page-title"),
                        Labels.spacer(),
                        new KeyCap("Esc"));
        title.getStyleClass().add("fb-row");
        var content = new VBox(16);
        add(content, screenTitle, keysOfScreen, ofScreen, texts);
        add(content, texts.get("shell.keys.everywhere"), List.of(), everywhere, texts);
        var scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        getChildren().addAll(title, scroll);
        setMaxHeight(USE_PREF_SIZE);
        setFocusTraversable(true);
    }

    private static void add(
            VBox content, String title, List<KeyLine> keys, List<Command> commands, Texts texts) {
        var lines = new FlowPane(24, 6);
        lines.setPrefWrapLength(700);
        keys.forEach(
                k -> lines.getChildren().add(line(texts.get(k.textKey()), new KeyCap(k.keys()))));
        for (Command command : commands) {
            if (command.shortcut() != null) {
                lines.getChildren()
                        .add(line(texts.get(command.textKey()), KeyCap.of(command.shortcut())));
            }
        }
        if (!lines.getChildren().isEmpty()) {
            content.getChildren().add(new VBox(8, Labels.of(title, "fb-section"), lines));
        }
    }

    private static HBox line(String what, KeyCap cap) {
        var line = new HBox(8, new Label(what), Labels.spacer(), cap);
        line.getStyleClass().add("fb-row");
        line.setPrefWidth(330);
        return line;
    }
}
