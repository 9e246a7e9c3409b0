package org.feltbok.shell.spi;

import org.feltbok.base.task.Navigator;

import java.util.Optional;

/**
 * What undo or redo has just done, to be said.
 *
 * @param number grows with each, so that the same thing done twice is told twice
 * @param undone true = taken back, false = done again
 * @param what the operation with its values
 * @param about the case it was about; may be empty
 * @param where it can be seen
 */
public record Reversed(
        long number, boolean undone, Phrase what, String about, Optional<Navigator.Target> where) {}
