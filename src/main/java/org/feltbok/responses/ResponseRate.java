package org.feltbok.responses;

import java.util.OptionalDouble;

/**
 * How many of the cases asked have answered, in responses of the first pass; a case with any
 * complete response counts as complete.
 *
 * @param frame cases of the frame
 * @param complete cases with a complete response
 * @param partial cases whose response is partial
 */
public record ResponseRate(int frame, int complete, int partial) {
    /** Cases with any response. */
    public int responded() {
        return complete + partial;
    }

    /** Responded as a share of the frame, 0 to 1; of an empty frame there is none. */
    public OptionalDouble rate() {
        return frame == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of((double) responded() / frame);
    }
}
