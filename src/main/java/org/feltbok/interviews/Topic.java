package org.feltbok.interviews;

import org.feltbok.base.text.LocalText;
import org.jspecify.annotations.Nullable;

/**
 * A topic of the interview guide.
 *
 * @param parentId null for a theme
 * @param hint what to ask about; may be empty
 */
public record Topic(
        String id,
        String key,
        @Nullable String parentId,
        LocalText label,
        LocalText hint,
        int position) {
    /** True for a heading that only holds topics. */
    public boolean isTheme() {
        return parentId == null;
    }
}
