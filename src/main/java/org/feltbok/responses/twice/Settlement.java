package org.feltbok.responses.twice;

/**
 * What somebody said of a difference.
 *
 * @param id of its row
 * @param responseId the response that counts
 * @param first what was keyed first, as a cell of the plain files
 * @param second what was keyed second, likewise
 * @param person who said it; empty if not known
 * @param at ISO date and time; may be empty
 * @param note may be empty
 */
public record Settlement(
        String id,
        String responseId,
        String itemId,
        String first,
        String second,
        SettleChoice choice,
        String person,
        String at,
        String note) {}
