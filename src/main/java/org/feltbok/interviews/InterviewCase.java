package org.feltbok.interviews;

import org.jspecify.annotations.Nullable;

/**
 * A case as far as interviews need it.
 *
 * @param pseudonym shown in place of the name while names are hidden; null = none given
 */
public record InterviewCase(String id, String key, String name, @Nullable String pseudonym) {
    /**
     * What to call the case; without a pseudonym its key does not help to hide it, so the name
     * stays.
     */
    public String shownName(boolean namesHidden) {
        return namesHidden && pseudonym != null ? pseudonym : name;
    }
}
