package org.feltbok.responses.ui.grid;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

import org.feltbok.shell.kit.Icons;
import org.feltbok.shell.kit.Labels;
import org.kordamp.ikonli.javafx.FontIcon;

/** What stays at the left of a row: its number, whose response it is, how far it has come. */
final class FrontCells extends HBox {
    static final double NUMBER = 44;
    static final double NAME = 132;
    static final double STATUS = 30;
    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("cell-current");
    private final Label number = Labels.of("", "grid-number");
    private final Label name = Labels.of("", "grid-case");
    private final FontIcon icon = Icons.of("fth-circle", "warning");
    private final Label status = new Label("", icon);
    private String state = "warning";

    FrontCells() {
        getStyleClass().add("grid-front");
        setManaged(false);
        setMouseTransparent(true);
        width(number, NUMBER);
        width(name, NAME);
        width(status, STATUS);
        status.getStyleClass().add("grid-status");
        getChildren().addAll(number, name, status);
    }

    private static void width(Label label, double width) {
        label.setMinWidth(width);
        label.setMaxWidth(width);
        label.setMaxHeight(Double.MAX_VALUE);
    }

    void show(SheetSource.Front front) {
        number.setText(front.number());
        name.setText(front.name());
        if (!front.icon().equals(icon.getIconLiteral())) {
            icon.setIconLiteral(front.icon());
        }
        if (!front.state().equals(state)) {
            icon.getStyleClass().remove("fb-" + state);
            icon.getStyleClass().add("fb-" + front.state());
            state = front.state();
        }
        status.setAccessibleText(front.status());
        pseudoClassStateChanged(CURRENT, front.isCurrent());
    }
}
