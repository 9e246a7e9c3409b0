package org.feltbok.responses.ui;

import org.feltbok.responses.Answer;

/**
 * What a field shows.
 *
 * @param asked false if the rules say that it is not asked
 * @param current whether keys go to it
 * @param waiting digits keyed that may go on; empty for fields that are not current
 * @param refused a key or a typed value was just refused here
 * @param locked keys and typing change nothing
 */
record Shown(
        Answer answer,
        boolean asked,
        boolean current,
        String waiting,
        boolean refused,
        boolean locked) {}
