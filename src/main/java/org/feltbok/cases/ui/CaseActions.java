package org.feltbok.cases.ui;

import org.feltbok.store.Operation;

/** What the card about a case can do. */
interface CaseActions {
    /** Makes a change; a refusal is shown. */
    void change(Operation operation);

    /** Selects the case before or after. */
    void move(int by);

    /** Goes to another screen. */
    void go(String screen, String subject);
}
