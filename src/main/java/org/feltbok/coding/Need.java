package org.feltbok.coding;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * What has to be read after a change because its cells do not tell it.
 *
 * @param all everything
 * @param frame all but the texts: codes, people, what things are called
 * @param texts identities of texts whose words or place changed, that came or went
 */
record Need(boolean all, boolean frame, Set<String> texts) {
    static final Need NOTHING = new Need(false, false, Set.of());

    static final Need ALL = new Need(true, false, Set.of());

    Need and(Need other) {
        Set<String> both = new LinkedHashSet<>(texts);
        both.addAll(other.texts);
        return new Need(all || other.all, frame || other.frame, both);
    }

    boolean isNothing() {
        return !all && !frame && texts.isEmpty();
    }
}
