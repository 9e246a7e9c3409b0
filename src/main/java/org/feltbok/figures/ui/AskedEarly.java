package org.feltbok.figures.ui;

import javafx.scene.Node;
import javafx.scene.Scene;

import java.util.Optional;

/** Something that was asked for by key before it could be begun: it is, unless one has gone on. */
final class AskedEarly {
    private final Node part;
    private Optional<Node> where = Optional.empty();

    /**
     * @param part of the window that it was asked of
     */
    AskedEarly(Node part) {
        this.part = part;
    }

    void ask() {
        where = focused();
    }

    void forget() {
        where = Optional.empty();
    }

    /** Whether it is to be begun now that it can be; it is asked for no more then. */
    boolean take() {
        boolean waits = where.isPresent() && where.equals(focused());
        forget();
        return waits;
    }

    private Optional<Node> focused() {
        return Optional.ofNullable(part.getScene()).map(Scene::getFocusOwner);
    }
}
