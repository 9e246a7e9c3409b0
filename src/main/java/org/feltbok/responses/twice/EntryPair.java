package org.feltbok.responses.twice;

import org.feltbok.responses.Response;
import org.feltbok.responses.StoredResponse;

/**
 * A form that was keyed twice.
 *
 * @param title what people call the respondent
 * @param first the response that counts; where something is settled it holds the settled answer
 */
public record EntryPair(String title, StoredResponse first, StoredResponse second) {
    /**
     * Nothing is compared before both are complete, so that nobody keys with an eye on the other.
     */
    public boolean isReady() {
        return isComplete(first) && isComplete(second);
    }

    /** Whether two people keyed it; of who is not known it is taken to be so. */
    public boolean isIndependent() {
        String one = first.response().enteredBy();
        return one.isEmpty() || !one.equals(second.response().enteredBy());
    }

    private static boolean isComplete(StoredResponse of) {
        return of.response().status() == Response.Status.COMPLETE;
    }

    /** The identity of the response that counts. */
    public String id() {
        return first.response().id();
    }
}
