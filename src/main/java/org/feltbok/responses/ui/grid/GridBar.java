package org.feltbok.responses.ui.grid;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;

import org.feltbok.responses.ui.Wording;
import org.feltbok.shell.kit.Buttons;
import org.feltbok.shell.kit.Icons;
import org.feltbok.shell.kit.KeyCap;
import org.feltbok.shell.kit.Labels;

import java.util.ArrayList;
import java.util.List;

/** Below the sheet: what became of a paste, why a value was refused, and what can be done. */
final class GridBar extends HBox {
    private final Wording wording;
    private final Runnable goTo;
    private final Runnable takeBack;
    private final Runnable unlock;
    private final Label said = Labels.of("", "grid-said");
    private final StackPane mark = new StackPane();
    private List<Way> offered = List.of();

    GridBar(Wording wording, Runnable goTo, Runnable takeBack, Runnable unlock) {
        super(12);
        this.wording = wording;
        this.goTo = goTo;
        this.takeBack = takeBack;
        this.unlock = unlock;
        setId("grid-bar");
        getStyleClass().add("grid-bar");
        said.setId("grid-said");
        said.setWrapText(true);
        clear();
    }

    /** What can be done about what is said. */
    enum Way {
        GO_TO,
        TAKE_BACK,
        UNLOCK
    }

    void say(String icon, String text, List<Way> ways) {
        said.setText(text);
        setAccessibleText(text);
        mark.getChildren().setAll(Icons.of(icon, "warning"));
        offer(ways);
        setVisible(true);
        setManaged(true);
    }

    /** One more thing that can be done. */
    void offer(Way way) {
        if (!offered.contains(way)) {
            List<Way> more = new ArrayList<>(offered);
            more.add(way);
            offer(more);
        }
    }

    /** What cannot be done any more. */
    void withdraw(Way way) {
        offer(offered.stream().filter(w -> w != way).toList());
    }

    private void offer(List<Way> ways) {
        offered = List.copyOf(ways);
        List<Node> parts = new ArrayList<>();
        parts.add(mark);
        parts.add(said);
        parts.add(Labels.spacer());
        for (Way way : ways) {
            parts.add(
                    switch (way) {
                        case GO_TO -> button("grid.go_to", "F8", goTo);
                        case TAKE_BACK -> button("grid.take_back", "Ctrl+Z", takeBack);
                        case UNLOCK -> button("grid.unlock", "Ctrl+U", unlock);
                    });
        }
        getChildren().setAll(parts);
    }

    private Button button(String key, String keys, Runnable action) {
        Button button = Buttons.of(wording.get(key), null, action);
        button.setGraphic(new KeyCap(keys));
        button.setContentDisplay(javafx.scene.control.ContentDisplay.RIGHT);
        button.setFocusTraversable(false);
        return button;
    }

    void clear() {
        getChildren().clear();
        offered = List.of();
        said.setText("");
        setVisible(false);
        setManaged(false);
    }

    /** What stands there; empty where nothing is said. */
    String text() {
        return said.getText();
    }
}
