package org.feltbok.analysis.words;

import java.util.List;
import java.util.Set;

/**
 * A part of a text that somebody is done with.
 *
 * @param text which, by its number
 * @param features what its words say ({@link Features})
 * @param codes given to it; none = no code fits
 */
public record Example(int text, List<String> features, Set<String> codes) {
    public Example {
        features = List.copyOf(features);
        codes = Set.copyOf(codes);
    }
}
