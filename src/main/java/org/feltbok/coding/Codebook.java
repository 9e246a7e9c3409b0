package org.feltbok.coding;

import org.feltbok.base.text.LocalText;
import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * A set of codes for the answers to some open questions, or for interviews.
 *
 * @param countsPersonId the coder whose codings count in figures; null = not settled
 * @param itemIds the items whose answers it codes
 */
public record Codebook(
        String id,
        String key,
        LocalText label,
        @Nullable String countsPersonId,
        boolean forInterviews,
        List<String> itemIds,
        int position) {
    public Codebook {
        itemIds = List.copyOf(itemIds);
    }
}
