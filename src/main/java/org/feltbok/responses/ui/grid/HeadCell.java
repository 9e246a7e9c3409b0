package org.feltbok.responses.ui.grid;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.feltbok.shell.kit.Icons;
import org.feltbok.shell.kit.Labels;
import org.kordamp.ikonli.javafx.FontIcon;

/** The head of a column: its kind, its name, what its answers are. */
final class HeadCell extends VBox {
    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("cell-current");
    private final FontIcon icon = Icons.of("fth-circle");
    private final Label name = new Label();
    private final Label range = Labels.of("", "grid-range");

    HeadCell() {
        getStyleClass().add("grid-head");
        setManaged(false);
        setMouseTransparent(true);
        name.setMinWidth(0);
        getChildren().addAll(new HBox(4, icon, name), range);
    }

    void show(SheetSource.Head head) {
        if (!head.icon().equals(icon.getIconLiteral())) {
            icon.setIconLiteral(head.icon());
        }
        name.setText(head.name());
        range.setText(head.range());
        setAccessibleText(head.spoken());
        pseudoClassStateChanged(CURRENT, head.isCurrent());
    }
}
