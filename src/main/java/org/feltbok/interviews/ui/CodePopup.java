package org.feltbok.interviews.ui;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;

import org.feltbok.coding.kit.CodeFinder;
import org.feltbok.coding.kit.CodingStyle;
import org.feltbok.shell.kit.KeyStrokes;

/** Finds or makes a code for the words selected. */
final class CodePopup {
    private static final double WIDTH = 300;
    private final Popup popup = new Popup();
    private final CodeFinder finder;

    /**
     * @param back gives the keys back to the notes
     */
    CodePopup(NotesModel model, NotesActions actions, Runnable back) {
        finder = new CodeFinder(model.desk().texts(), model.open()::tree);
        finder.on(
                actions::toggle,
                actions::make,
                () -> {
                    popup.hide();
                    back.run();
                });
        Region found = (Region) finder.found();
        found.setPrefSize(WIDTH, 280);
        var box = new VBox(finder, found);
        box.getStyleClass().add("fb-code-popup");
        box.getStylesheets().add(CodingStyle.sheet());
        popup.getContent().add(box);
        // the letter that opens it is not typed into it
        KeyStrokes.of(popup.getScene());
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
