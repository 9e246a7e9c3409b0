package org.feltbok.responses.twice;

import org.feltbok.responses.Respondent;
import org.feltbok.responses.Response;

import java.util.Collection;
import java.util.Set;

/**
 * What was keyed by one person only.
 *
 * @param fields that were there to key in these responses
 * @param drawn responses that were drawn to be keyed again
 * @param left of these that have no second entry yet
 */
public record KeyedOnce(int responses, int fields, int drawn, int left) {
    static final KeyedOnce NOTHING = new KeyedOnce(0, 0, 0, 0);

    /**
     * Of all that were keyed, those keyed by hand and to the end.
     *
     * @param twice first entries that have a second one
     * @param drawn first entries that were drawn to be keyed again
     */
    static KeyedOnce of(Collection<Respondent> all, Set<String> twice, Set<String> drawn) {
        int responses = 0;
        int fields = 0;
        for (Respondent r : all) {
            Response response = r.response();
            if (response.pass() == 1
                    && TwiceStore.isKeyed(response)
                    && !twice.contains(response.id())) {
                responses++;
                fields += r.toFill();
            }
        }
        int left = (int) drawn.stream().filter(d -> !twice.contains(d)).count();
        return new KeyedOnce(responses, fields, drawn.size(), left);
    }

    /** Nothing, as long as nobody has looked. */
    public static KeyedOnce nothing() {
        return NOTHING;
    }
}
