package org.feltbok.responses.ui;

import org.feltbok.store.Operation;

/** Where changes go; they are made in the order given, off the user-interface thread. */
interface EntryPort {
    void submit(Operation operation);

    /** Who keys. */
    String who();

    /** Now, as ISO date and time without zone. */
    String now();
}
