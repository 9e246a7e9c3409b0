package org.feltbok.checks;

import java.util.Map;

/** Compares responses with each other. */
non-sealed interface AcrossCheck extends Check {
    /** Name of what is compared where it is no item, but the response as a whole. */
    String WHOLE = "";

    /**
     * What of a response is compared with others, by name of the item; worked out again only for a
     * response that changed, so it holds all that {@link Comparison} needs.
     */
    Map<String, Object> marks(SeenResponse response);

    /**
     * What somebody accepts of the response as a whole; where it changes it is to be looked at
     * again.
     */
    default String seen(SeenResponse response) {
        return response.stored().caseKey();
    }

    /** Begins to compare; one is asked for for each item and questionnaire. */
    Comparison comparing();
}
