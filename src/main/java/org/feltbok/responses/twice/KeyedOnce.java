package org.feltbok.responses.twice;

/**
 * What was keyed by one person only.
 *
 * @param fields that were there to key in these responses
 * @param drawn responses that were drawn to be keyed again
 * @param left of these that have no second entry yet
 */
public record KeyedOnce(int responses, int fields, int drawn, int left) {
    static final KeyedOnce NOTHING = new KeyedOnce(0, 0, 0, 0);

    /** Nothing, as long as nobody has looked. */
    public static KeyedOnce nothing() {
        return NOTHING;
    }
}
