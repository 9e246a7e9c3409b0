package org.feltbok.checks;

import org.feltbok.questionnaire.Item;

/** Looks at one response by itself, item by item; also while it is being keyed. */
public non-sealed interface ResponseCheck extends Check {
    Verdict look(OneResponse response, Item item);
}
