package org.feltbok.shell.kit;

import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.control.TreeView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.DragEvent;
import javafx.util.Duration;

/**
 * A tree that goes on while something is dragged at its upper or lower edge, so that it can be
 * dropped on a row that was not in sight.
 */
public final class DragScroll {
    private static final double EDGE = 24;
    private static final double STEP = 7;
    private static final Duration EVERY = Duration.millis(25);

    private final TreeView<?> tree;
    private final Timeline going;
    private double step;

    private DragScroll(TreeView<?> tree) {
        this.tree = tree;
        going = new Timeline(new KeyFrame(EVERY, e -> go()));
        going.setCycleCount(Timeline.INDEFINITE);
    }

    /** Lets a tree do so. */
    public static void on(TreeView<?> tree) {
        var scroll = new DragScroll(tree);
        tree.addEventFilter(DragEvent.DRAG_OVER, e -> scroll.over(e.getSceneX(), e.getSceneY()));
        // leaving a row for another is told of the row; what is told of the tree is that it is left
        tree.addEventHandler(
                DragEvent.DRAG_EXITED_TARGET,
                e -> {
                    if (e.getTarget() == tree) {
                        scroll.going.stop();
                    }
                });
        tree.addEventFilter(DragEvent.DRAG_DROPPED, e -> scroll.going.stop());
        tree.addEventFilter(DragEvent.DRAG_DONE, e -> scroll.going.stop());
    }

    private void over(double x, double y) {
        double at = tree.sceneToLocal(x, y).getY();
        step = at < EDGE ? -STEP : at > tree.getHeight() - EDGE ? STEP : 0;
        if (step == 0) {
            going.stop();
        } else {
            going.play();
        }
    }

    private void go() {
        if (tree.lookup(".virtual-flow") instanceof VirtualFlow<?> flow) {
            flow.scrollPixels(step);
        }
    }
}
