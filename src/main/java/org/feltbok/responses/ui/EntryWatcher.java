package org.feltbok.responses.ui;

import java.util.BitSet;

/** Is told what changed in the form that is being keyed, so that only that is drawn anew. */
interface EntryWatcher {
    /** Another respondent, or none: everything is new. */
    void opened();

    /**
     * @param items the items whose answers, or whether they are asked, changed
     */
    void changed(BitSet items);

    /** The current field is another, or what is shown at it (waiting digits, a refused key). */
    void moved();

    /** A key or what was typed was not taken. */
    default void keyRefused() {}

    /** The current respondent is finished or set aside; the next one is wanted. */
    void left();
}
