package org.feltbok.shell.kit;

import javafx.scene.Node;
import javafx.scene.control.ScrollPane;

/** Brings a part of what is longer than its place into view. */
public final class ScrollTo {
    private ScrollTo() {}

    /** Scrolls so far that a part stands at the top. */
    public static void top(ScrollPane scroll, Node part) {
        Node content = scroll.getContent();
        content.applyCss();
        scroll.layout();
        double top = content.sceneToLocal(part.localToScene(0, 0)).getY();
        double beyond =
                content.getLayoutBounds().getHeight() - scroll.getViewportBounds().getHeight();
        if (beyond > 0) {
            scroll.setVvalue(Math.clamp(top / beyond, 0, 1));
        }
    }
}
