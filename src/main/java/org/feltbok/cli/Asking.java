package org.feltbok.cli;

import java.util.Optional;

/** Somebody at a terminal who can be asked before something is written. */
@FunctionalInterface
public interface Asking {
    /** Nobody is there, as in a script. */
    Asking NOBODY = question -> Optional.empty();

    /** Whether it may be done; empty where nobody is there to say. */
    Optional<Boolean> may(String question);
}
