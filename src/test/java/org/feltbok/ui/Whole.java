package org.feltbok.ui;

import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.skin.VirtualFlow;

import org.feltbok.shell.kit.Pill;

import java.util.List;
import java.util.Set;

/** Finds what is cut or runs out of the window though nobody could guess the rest of it. */
public final class Whole {
    private static final PseudoClass DRAWER = PseudoClass.getPseudoClass("drawer");

    /** Headings, key numbers and what a question says. */
    private static final Set<String> TOLD_WHOLE =
            Set.of(
                    "fb-number",
                    "fb-number-small",
                    "fb-pane-title",
                    "fb-title",
                    "fb-start-title",
                    "fb-section",
                    "fb-key",
                    "fb-page-title",
                    "entry-title");

    private Whole() {}

    /**
     * @param where begins each line
     * @param wrong taken by what is found
     */
    public static void look(Node node, String where, List<String> wrong) {
        if (!node.isVisible()
                || node.getPseudoClassStates().contains(DRAWER)
                || node instanceof VirtualFlow<?>) {
            return;
        }
        if (node instanceof Labeled labeled && mustBeWhole(labeled)) {
            see(labeled, where, wrong);
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(n -> look(n, where, wrong));
        }
    }

    private static boolean mustBeWhole(Labeled labeled) {
        return labeled instanceof ButtonBase
                || labeled instanceof Pill
                || labeled.getScene().lookup("#question") != null
                || labeled.getStyleClass().stream().anyMatch(TOLD_WHOLE::contains);
    }

    private static void see(Labeled labeled, String where, List<String> wrong) {
        String what = where + ": " + labeled.getId() + " " + labeled.getText();
        Bounds place = labeled.localToScene(labeled.getBoundsInLocal());
        if (place.getMinX() < -1 || place.getMaxX() > labeled.getScene().getWidth() + 1) {
            wrong.add(what + " runs out of the window");
        }
        boolean cutOnPurpose =
                labeled instanceof MenuButton
                        || "person".equals(labeled.getId())
                        || "figure-caption".equals(labeled.getId())
                        || labeled.getParent().getStyleClass().contains("fb-shrinks");
        if (!cutOnPurpose && labeled.isTextTruncated()) {
            wrong.add(what + " is cut");
        }
    }
}
