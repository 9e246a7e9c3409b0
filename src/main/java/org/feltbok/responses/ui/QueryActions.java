package org.feltbok.responses.ui;

import org.feltbok.questionnaire.Item;
import org.feltbok.responses.notes.FieldNote;

import java.util.List;

/** What can be done with what is asked at a field. */
interface QueryActions {
    void goTo(Item item);

    /** Writes a note anew. */
    void edit(FieldNote note);

    void remove(FieldNote note);

    /** These stand at the fields of the response in front. */
    void mark(List<FieldNote> notes);

    void answer(FieldNote query);

    /** Closes a query, or opens it again. */
    void close(FieldNote query, boolean closed);
}
