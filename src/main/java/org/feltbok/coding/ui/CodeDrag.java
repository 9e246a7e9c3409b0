package org.feltbok.coding.ui;

import javafx.css.PseudoClass;
import javafx.scene.control.TreeCell;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;

import org.feltbok.coding.Code;
import org.feltbok.coding.CodeTree;
import org.jspecify.annotations.Nullable;

import java.util.function.Supplier;

/**
 * Codes dragged in the tree: to the edge of a row, before or after it; onto a folder, into it; onto
 * a code, which asks whether the two become one or the one goes below the other. Where it cannot
 * stand, below itself, the row says so and so does the drop.
 */
record CodeDrag(CodebookActions actions, Supplier<CodeTree> tree) {
    private static final PseudoClass BEFORE = PseudoClass.getPseudoClass("drop-before");
    private static final PseudoClass AFTER = PseudoClass.getPseudoClass("drop-after");
    private static final PseudoClass ONTO = PseudoClass.getPseudoClass("drop-onto");
    private static final PseudoClass REFUSED = PseudoClass.getPseudoClass("drop-refused");

    /** So much of a row's height at either edge means beside it. */
    private static final double EDGE = 0.25;

    TreeCell<Code> on(TreeCell<Code> cell) {
        cell.setOnDragDetected(
                e -> {
                    Code code = cell.getItem();
                    if (code != null) {
                        var content = new ClipboardContent();
                        content.putString(code.id());
                        cell.startDragAndDrop(TransferMode.MOVE).setContent(content);
                        e.consume();
                    }
                });
        cell.setOnDragOver(
                e -> {
                    PseudoClass where = where(cell, e);
                    mark(cell, where);
                    if (where != null) {
                        e.acceptTransferModes(TransferMode.MOVE);
                    }
                    e.consume();
                });
        cell.setOnDragExited(e -> mark(cell, null));
        cell.setOnDragDropped(e -> drop(cell, e));
        return cell;
    }

    private @Nullable Code dragged(TreeCell<Code> cell, DragEvent e) {
        boolean ours =
                e.getGestureSource() instanceof TreeCell<?> c
                        && c.getTreeView() == cell.getTreeView();
        return ours
                ? tree.get().byId(String.valueOf(e.getDragboard().getString())).orElse(null)
                : null;
    }

    private @Nullable PseudoClass where(TreeCell<Code> cell, DragEvent e) {
        Code code = dragged(cell, e);
        if (code == null) {
            return null;
        }
        Code other = cell.getItem();
        if (other == null) {
            return AFTER;
        }
        if (tree.get().withDescendants(code).contains(other)) {
            return other.equals(code) ? null : REFUSED;
        }
        double at = e.getY() / cell.getHeight();
        return at < EDGE ? BEFORE : at > 1 - EDGE ? AFTER : ONTO;
    }

    private static void mark(TreeCell<Code> cell, @Nullable PseudoClass where) {
        for (PseudoClass c : new PseudoClass[] {BEFORE, AFTER, ONTO, REFUSED}) {
            cell.pseudoClassStateChanged(c, c.equals(where));
        }
    }

    private void drop(TreeCell<Code> cell, DragEvent e) {
        PseudoClass where = where(cell, e);
        Code code = dragged(cell, e);
        Code other = cell.getItem();
        mark(cell, null);
        e.setDropCompleted(where != null && !where.equals(REFUSED));
        e.consume();
        if (where == null || code == null) {
            return;
        }
        // the gesture ends before anything is asked
        javafx.application.Platform.runLater(() -> put(code, other, where));
    }

    private void put(Code code, @Nullable Code other, PseudoClass where) {
        if (other == null) {
            actions.under(code, null);
        } else if (where.equals(REFUSED)) {
            actions.refuseBelowItself(code);
        } else if (where.equals(BEFORE)) {
            actions.before(code, other);
        } else if (where.equals(AFTER)) {
            actions.behind(code, other);
        } else if (other.folder() || code.folder()) {
            actions.under(code, other);
        } else {
            actions.merge(code, other);
        }
    }
}
