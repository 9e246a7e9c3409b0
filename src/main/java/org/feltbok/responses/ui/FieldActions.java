package org.feltbok.responses.ui;

import org.feltbok.questionnaire.Item;

/** What fields ask for when they are clicked or typed into. */
interface FieldActions {
    void choose(Item item, int value);

    void goTo(Item item);

    /**
     * @return false if what was typed is refused
     */
    boolean type(Item item, String typed);

    /** A key that a typed field does not use itself. */
    void key(EntryKey key);
}
