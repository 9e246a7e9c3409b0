package org.feltbok.responses.ui;

import javafx.css.PseudoClass;
import javafx.scene.Node;

import java.util.Optional;

/** One field of the form: built once, and shown for one respondent after another. */
interface FieldView {
    PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
    PseudoClass REFUSED = PseudoClass.getPseudoClass("refused");
    PseudoClass PRESET = PseudoClass.getPseudoClass("preset");
    PseudoClass WAITING = PseudoClass.getPseudoClass("waiting");
    PseudoClass NOT_ASKED = PseudoClass.getPseudoClass("not-asked");

    Node node();

    void show(Shown shown);

    /** Forgets what was typed for another respondent. */
    default void reset() {}

    /**
     * Gives what is typed to the response.
     *
     * @return false if it is refused
     */
    default boolean flush() {
        return true;
    }

    /** What was typed and refused and still stands there; empty if nothing does. */
    default Optional<String> standing() {
        return Optional.empty();
    }

    /** Forgets what was typed and refused. */
    default void giveUp() {}

    /**
     * Takes the keyboard where typing goes into the field itself; false where keys choose answers.
     */
    default boolean takeFocus() {
        return false;
    }
}
