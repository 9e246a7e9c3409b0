package org.feltbok.responses.ui;

import org.feltbok.questionnaire.Item;
import org.feltbok.responses.notes.FieldNote;

/** What can be done with what is asked at a field. */
interface QueryActions {
    void goTo(Item item);

    void answer(FieldNote query);

    /** Closes a query, or opens it again. */
    void close(FieldNote query, boolean closed);
}
