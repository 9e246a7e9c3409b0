package org.feltbok.coding.ui.interviews;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;

import org.feltbok.coding.ui.CodeFinder;
import org.feltbok.coding.ui.CodingStyle;

/** Finds or makes a code for the words selected. */
final class CodePopup {
    private static final double WIDTH = 300;
    private final Popup popup = new Popup();
    private final CodeFinder finder;

    CodePopup(NotesModel model, NotesActions actions) {
        finder = new CodeFinder(model.desk().texts(), model::tree);
        finder.on(actions::toggle, actions::make, popup::hide);
        Region found = (Region) finder.found();
        found.setPrefSize(WIDTH, 280);
        var box = new VBox(finder, found);
        box.getStyleClass().add("fb-code-popup");
        box.getStylesheets().add(CodingStyle.sheet());
        popup.getContent().add(box);
        popup.setAutoHide(true);
        popup.setHideOnEscape(true);
    }

    /** Opens over the top right of a node. */
    void show(Node over) {
        Bounds place = over.localToScreen(over.getBoundsInLocal());
        if (place != null) {
            popup.show(
                    over.getScene().getWindow(),
                    place.getMaxX() - WIDTH - 40,
                    place.getMinY() + 48);
            finder.open();
        }
    }
}
