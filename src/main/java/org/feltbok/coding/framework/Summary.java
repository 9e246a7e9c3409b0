package org.feltbok.coding.framework;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/**
 * What somebody wrote of a cell.
 *
 * @param personId who wrote it last; null = not known
 * @param at when; null = not known
 */
public record Summary(
        String id,
        CellRef cell,
        String text,
        @Nullable String personId,
        @Nullable Instant at,
        List<Link> links) {
    public Summary {
        links = List.copyOf(links);
    }
}
