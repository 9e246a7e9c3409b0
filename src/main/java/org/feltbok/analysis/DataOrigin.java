package org.feltbok.analysis;

import org.feltbok.base.text.LocalText;

/**
 * Where data come from.
 *
 * @param kind {@code register}, {@code document}, {@code keyed}, {@code imported}, {@code
 *     constructed}, {@code invented}
 * @param source what to name; may be empty
 */
public record DataOrigin(String id, String key, String kind, LocalText label, String source) {
    /** Made for an example: never to be taken for data. */
    public boolean isMade() {
        return kind.equals("constructed") || kind.equals("invented");
    }
}
