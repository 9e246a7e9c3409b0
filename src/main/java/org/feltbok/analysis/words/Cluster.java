package org.feltbok.analysis.words;

import java.util.List;

/**
 * Parts of answers that say nearly the same.
 *
 * @param key what they have in common
 * @param name the words said most often, folded
 * @param wordings the commonest first
 */
public record Cluster(String key, String name, List<SameWords> wordings) {
    public Cluster {
        wordings = List.copyOf(wordings);
    }

    /** How many parts. */
    public int size() {
        return wordings.stream().mapToInt(w -> w.places().size()).sum();
    }
}
