package org.feltbok.responses.ui.settle;

import org.feltbok.store.Operation;

/** Where what is settled goes; in the order given, off the user-interface thread. */
interface SettlePort {
    void make(Operation operation);

    /** Now, as ISO date and time without zone. */
    String now();
}
