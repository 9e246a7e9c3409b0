package org.feltbok.checks;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Compares responses with each other. */
public non-sealed interface AcrossCheck extends Check {
    /** Name of what is compared where it is no item, but the response as a whole. */
    String WHOLE = "";

    /**
     * What of a response is compared with others, by name of the item; worked out again only for a
     * response that changed, so it holds all that {@link #found} needs.
     */
    Map<String, Object> marks(SeenResponse response);

    /**
     * Those that stand out.
     *
     * @param marks of all responses, in their order
     * @return ids of responses
     */
    Collection<String> found(List<Mark> marks);

    /**
     * What is compared of one response.
     *
     * @param response its id
     */
    record Mark(String response, Object value) {}
}
