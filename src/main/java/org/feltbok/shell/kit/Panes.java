package org.feltbok.shell.kit;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.event.EventHandler;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/**
 * Up to three panes side by side: what to pick, the work, about it. Side panes have a fixed width;
 * where the window is too narrow they lie over the centre like drawers and are closed until asked
 * for; where the work is to be seen meanwhile it gives way to them ({@link #beside}).
 */
public final class Panes extends Region {
    private static final double RIGHT_DOCKS_FROM = 1280 - 72;
    private static final double STRIP = 48;
    private static final double LEFT_DOCKS_FROM = 1024 - 72;

    private final Node centre;
    private final @Nullable Side left;
    private final @Nullable Side right;
    private final ReadOnlyBooleanWrapper leftIsDrawer = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper rightIsDrawer = new ReadOnlyBooleanWrapper();
    private final EventHandler<MouseEvent> closing = e -> uncover();

    /** The least width to which the work gives way to a drawer, in px; none if it never does. */
    private double leastBeside = Double.POSITIVE_INFINITY;

    private Panes(@Nullable Side left, Node centre, @Nullable Side right) {
        this.left = left;
        this.centre = centre;
        this.right = right;
        getStyleClass().add("fb-panes");
        // in this order Tab goes through them
        if (left != null) {
            getChildren().add(left.node);
        }
        getChildren().add(centre);
        if (right != null) {
            getChildren().add(right.node);
        }
        for (Side side : sides()) {
            side.docked.addListener(o -> requestLayout());
            side.drawer.addListener(o -> requestLayout());
        }
        // the work under a drawer is seen again as soon as the hand goes back to it
        centre.addEventFilter(MouseEvent.MOUSE_PRESSED, closing);
        addEventHandler(
                KeyEvent.KEY_PRESSED,
                e -> {
                    if (e.getCode() == KeyCode.ESCAPE && closeDrawers()) {
                        KeyStrokes.take(e);
                    }
                });
    }

    public static Panes of(Node centre) {
        return new Panes(null, centre, null);
    }

    /**
     * @param width in px, 248 to 296
     */
    public Panes left(Region pane, double width) {
        return new Panes(
                new Side(pane, width, LEFT_DOCKS_FROM, "fb-pane-left"), release(centre), right);
    }

    /**
     * @param width in px, 280 to 344; 392 for a card about one case
     */
    public Panes right(Region pane, double width) {
        return new Panes(
                left, release(centre), new Side(pane, width, RIGHT_DOCKS_FROM, "fb-pane-right"));
    }

    /** Whether the left pane is one that has to be asked for, for want of width. */
    public ReadOnlyBooleanProperty leftIsDrawer() {
        return leftIsDrawer.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty rightIsDrawer() {
        return rightIsDrawer.getReadOnlyProperty();
    }

    /**
     * The work stands beside a drawer that is open, as long as it is so wide, instead of under it:
     * what is chosen in the drawer is seen in the work.
     */
    public Panes beside(double least) {
        leastBeside = least;
        return this;
    }

    /** The work is pressed: what lies over it goes, what stands beside it stays. */
    private void uncover() {
        sides().stream().filter(s -> s.isOver).forEach(s -> s.drawer.set(false));
    }

    private boolean closeDrawers() {
        boolean any = false;
        for (Side side : sides()) {
            any |= getWidth() < side.docksFrom && side.drawer.get();
            side.drawer.set(false);
        }
        return any;
    }

    /** Opens or closes the left pane, docked or as a drawer as the width has it. */
    public void toggleLeft() {
        toggle(left);
    }

    public void toggleRight() {
        toggle(right);
    }

    /** Opens the left pane if it is not to be seen. */
    public void showLeft() {
        show(left);
    }

    /** The work is seen whole again, where the left pane lies over it. */
    public void uncoverFromLeft() {
        if (left != null) {
            left.drawer.set(false);
        }
    }

    public void showRight() {
        show(right);
    }

    /** Opens the left pane alone, where both are drawers. */
    public void showOnlyLeft() {
        if (right != null && leftIsDrawer.get()) {
            right.drawer.set(false);
        }
        showLeft();
    }

    /** Opens the right pane alone, where both are drawers. */
    public void showOnlyRight() {
        uncoverFromLeft();
        showRight();
    }

    /**
     * The keys go to the left pane, or to the work while that one has to be asked for; which of
     * them is known when the window has its places.
     */
    public void focus(Runnable ofLeft, Runnable ofWork) {
        settle();
        (leftIsDrawer.get() ? ofWork : ofLeft).run();
    }

    /** As {@link #focus}, once what is shown has its places. */
    public void focusOnceShown(Runnable ofLeft, Runnable ofWork) {
        Focus.onceShown(this, () -> focus(ofLeft, ofWork));
    }

    /** Who asks for a pane before the window has places asks for what will have one. */
    private void settle() {
        if (getScene() != null) {
            getScene().getRoot().layout();
        }
    }

    private void show(@Nullable Side side) {
        settle();
        if (side != null && !side.node.isVisible()) {
            toggle(side);
            layout();
        }
    }

    public boolean hasLeft() {
        return left != null;
    }

    public boolean hasRight() {
        return right != null;
    }

    /** The panes that are to be seen, from left to right; the next-pane key goes round them. */
    public List<Node> shown() {
        var nodes = new ArrayList<Node>();
        if (left != null && left.node.isVisible()) {
            nodes.add(left.node);
        }
        nodes.add(centre);
        if (right != null && right.node.isVisible()) {
            nodes.add(right.node);
        }
        return nodes;
    }

    @Override
    protected void layoutChildren() {
        double from = place(left, HPos.LEFT, 0);
        double to = getWidth() - place(right, HPos.RIGHT, from);
        layoutInArea(centre, from, 0, Math.max(0, to - from), getHeight(), 0, HPos.LEFT, VPos.TOP);
    }

    /**
     * @param taken of the width by the other side
     * @return what it takes of the width itself
     */
    private double place(@Nullable Side side, HPos edge, double taken) {
        if (side == null) {
            return 0;
        }
        boolean docks = getWidth() >= side.docksFrom;
        (edge == HPos.LEFT ? leftIsDrawer : rightIsDrawer).set(!docks);
        boolean open = docks ? side.docked.get() : side.drawer.get();
        side.node.setVisible(open);
        side.node.pseudoClassStateChanged(javafx.css.PseudoClass.getPseudoClass("drawer"), !docks);
        // a strip of the work stays to be seen, and to be clicked
        double width = docks ? side.width : Math.min(side.width, Math.max(0, getWidth() - STRIP));
        side.node.setMinWidth(width);
        double x = edge == HPos.LEFT ? 0 : getWidth() - width;
        layoutInArea(side.node, x, 0, width, getHeight(), 0, HPos.LEFT, VPos.TOP);
        side.isOver = open && !docks && getWidth() - taken - width < leastBeside;
        return open && !side.isOver ? width : 0;
    }

    private void toggle(@Nullable Side side) {
        settle();
        if (side != null) {
            BooleanProperty state = getWidth() >= side.docksFrom ? side.docked : side.drawer;
            state.set(!state.get());
        }
    }

    private List<Side> sides() {
        var all = new ArrayList<Side>();
        if (left != null) {
            all.add(left);
        }
        if (right != null) {
            all.add(right);
        }
        return all;
    }

    private Node release(Node node) {
        getChildren().clear();
        node.removeEventFilter(MouseEvent.MOUSE_PRESSED, closing);
        return node;
    }

    @Override
    protected double computePrefWidth(double height) {
        return 1200;
    }

    @Override
    protected double computePrefHeight(double width) {
        return 700;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computeMinHeight(double width) {
        return 0;
    }

    private static final class Side {
        private final Region node;
        private final double width;
        private final double docksFrom;
        private final BooleanProperty docked = new SimpleBooleanProperty(true);
        private final BooleanProperty drawer = new SimpleBooleanProperty(false);

        /** Open, and the work is under it. */
        private boolean isOver;

        Side(Region node, double width, double docksFrom, String style) {
            this.node = node;
            this.width = width;
            this.docksFrom = docksFrom;
            node.setMinWidth(width);
            node.setMaxWidth(width);
            // drawn, and under the pointer, before the centre whichever comes first
            node.setViewOrder(-1);
            if (!node.getStyleClass().contains(style)) {
                node.getStyleClass().addAll("fb-pane", style);
            }
        }
    }
}
