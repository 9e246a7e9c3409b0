package org.feltbok.responses.ui;

import org.feltbok.store.Operation;

import java.util.function.Consumer;

/** Where changes go; they are made in the order given, off the user-interface thread. */
interface EntryPort {
    void submit(Operation operation);

    /**
     * A change that need not be made, such as a text kept while it is written.
     *
     * @param done told on the user-interface thread whether it was made
     */
    void keep(Operation operation, Consumer<Boolean> done);

    /** Who keys; asked from any thread when what is keyed is written. */
    String who();

    /** Now, as ISO date and time without zone. */
    String now();
}
