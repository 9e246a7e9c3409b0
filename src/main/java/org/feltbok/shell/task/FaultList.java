package org.feltbok.shell.task;

import javafx.collections.FXCollections;
import javafx.scene.control.Button;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.feltbok.base.task.Dialogs.Way;
import org.feltbok.base.text.Texts;
import org.feltbok.shell.kit.Buttons;
import org.feltbok.shell.kit.Icons;
import org.feltbok.shell.kit.Labels;
import org.jspecify.annotations.Nullable;

import java.util.List;

/** Everything that is wrong with something, one line each, to be read, scrolled and copied. */
final class FaultList extends VBox {
    private static final double WIDTH = 760;
    private static final double HEIGHT = 320;

    /**
     * @param ways what can be done about it, after which the list is looked at no more
     */
    FaultList(List<String> faults, Texts texts, Runnable close, List<Way> ways) {
        super(8);
        setId("fault-list");
        getStyleClass().addAll("fb-floating", "fb-faults");
        setMaxSize(WIDTH, HEIGHT);
        setPrefSize(WIDTH, HEIGHT);
        var head =
                new HBox(
                        8,
                        Icons.of("fth-alert-circle", "danger"),
                        Labels.strong(texts.get("shell.faults", faults.size())),
                        Labels.spacer(),
                        Buttons.small(
                                texts.get("shell.faults.copy"),
                                "fth-copy",
                                () -> copy(String.join("\n", faults))),
                        Icons.button("fth-x", texts.get("shell.close"), close));
        head.getStyleClass().add("fb-row");
        var list = new ListView<String>(FXCollections.observableArrayList(faults));
        list.setAccessibleText(texts.get("shell.faults", faults.size()));
        list.setCellFactory(view -> new Line());
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().addAll(head, list);
        if (!ways.isEmpty()) {
            var foot = new HBox(8);
            foot.getStyleClass().add("fb-row");
            for (Way way : ways) {
                Button button =
                        Buttons.of(
                                texts.get(way.key()),
                                null,
                                () -> {
                                    if (way.closes()) {
                                        close.run();
                                    }
                                    way.action().run();
                                });
                button.setId("way-" + way.key().replace('.', '-'));
                foot.getChildren().add(button);
            }
            getChildren().add(foot);
        }
    }

    private static void copy(String text) {
        var content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
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
