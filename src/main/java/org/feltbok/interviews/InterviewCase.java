package org.feltbok.interviews;

import org.jspecify.annotations.Nullable;

/**
 * A case as far as interviews need it.
 *
 * @param pseudonym shown in place of the name while names are hidden: of a case that was given none
 *     its number among those interviewed; null = it was not interviewed
 */
public record InterviewCase(String id, String key, String name, @Nullable String pseudonym) {
    /** What to call the case. */
    public String shownName(boolean namesHidden) {
        return namesHidden && pseudonym != null ? pseudonym : name;
    }
}
