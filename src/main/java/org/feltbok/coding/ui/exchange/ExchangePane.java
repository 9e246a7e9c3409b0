package org.feltbok.coding.ui.exchange;

import javafx.scene.Node;

/** One of the things that the screen does. */
interface ExchangePane {
    Node view();

    /** Reads again what it shows. */
    void refresh();

    /** Where keys go when it comes to the front. */
    void focus();

    /** What the key for it does: writes or takes in. */
    void act();

    /** Shows only what is about a thing, where it can. */
    default void about(String id) {}
}
