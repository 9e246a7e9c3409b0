package org.feltbok.responses.ui;

import org.feltbok.questionnaire.Item;

/** What fields ask for when they are clicked or typed into. */
interface FieldActions {
    void choose(Item item, int value);

    void goTo(Item item);

    /** A field that is typed into got the keyboard. */
    void enter(Item item);

    /**
     * @return false if what was typed is refused
     */
    boolean type(Item item, String typed);

    /**
     * Keeps a text while it is written.
     *
     * @param done told, some time later, if it is on disk
     */
    void keep(Item item, String typed, Runnable done);

    /** Whether something typed is not written down yet. */
    void unwritten(Item item, boolean something);

    /** The respondent after (1) or before (-1) this one. */
    void neighbour(int step);

    /** A key that a typed field does not use itself. */
    void key(EntryKey key);
}
