package org.feltbok.coding;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * What has to be read after a change because its cells do not tell it.
 *
 * @param all everything
 * @param frame tables of what stands around the texts: codes, people, what things are called
 * @param texts identities of texts whose words or place changed, that came or went
 */
record Need(boolean all, Set<String> frame, Set<String> texts) {
    static final Need NOTHING = new Need(false, Set.of(), Set.of());

    static final Need ALL = new Need(true, Set.of(), Set.of());

    /** Some of what stands around the texts. */
    static Need of(Set<String> frame) {
        return new Need(false, Set.copyOf(frame), Set.of());
    }

    Need and(Need other) {
        return new Need(all || other.all, both(frame, other.frame), both(texts, other.texts));
    }

    private static Set<String> both(Set<String> one, Set<String> other) {
        Set<String> both = new LinkedHashSet<>(one);
        both.addAll(other);
        return both;
    }

    boolean isNothing() {
        return !all && frame.isEmpty() && texts.isEmpty();
    }
}
