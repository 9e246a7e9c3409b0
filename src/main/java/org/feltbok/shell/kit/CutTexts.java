package org.feltbok.shell.kit;

import javafx.event.EventTarget;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;

import org.jspecify.annotations.Nullable;

/**
 * Wherever a text has not room enough and is cut, the mouse that rests on it shows the whole. Texts
 * with words of their own to show keep them.
 */
public final class CutTexts {
    private CutTexts() {}

    /** From now on in this window. */
    public static void watch(Scene scene) {
        scene.addEventFilter(MouseEvent.MOUSE_ENTERED_TARGET, e -> over(e.getTarget()));
        scene.addEventFilter(MouseEvent.MOUSE_MOVED, e -> over(e.getTarget()));
    }

    private static void over(EventTarget target) {
        Labeled labeled = labeled(target instanceof Node node ? node : null);
        if (labeled == null || labeled.tooltipProperty().isBound()) {
            return;
        }
        Tooltip now = labeled.getTooltip();
        if (now == null && labeled.isTextTruncated()) {
            labeled.setTooltip(new Whole(labeled.getText()));
        } else if (now instanceof Whole whole) {
            if (labeled.isTextTruncated()) {
                whole.setText(labeled.getText());
            } else {
                labeled.setTooltip(null);
            }
        }
    }

    private static @Nullable Labeled labeled(@Nullable Node from) {
        for (Node at = from; at != null; at = at.getParent()) {
            if (at instanceof Labeled labeled) {
                return labeled;
            }
        }
        return null;
    }

    /** The text that is cut, and not words that somebody gave. */
    private static final class Whole extends Tooltip {
        private static final double WIDTH = 420;

        Whole(String text) {
            super(text);
            setWrapText(true);
            setMaxWidth(WIDTH);
        }
    }
}
