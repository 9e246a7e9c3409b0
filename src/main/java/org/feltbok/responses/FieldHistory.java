package org.feltbok.responses;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * One change of a field, from the change log.
 *
 * @param change the change it was part of; one change may touch several columns of a field
 * @param column the matrix column, or {@code text} of a text answer
 * @param undone taken back since
 * @param reason why the response had been opened for changes then; empty if it had not been locked
 */
public record FieldHistory(
        long change,
        Instant at,
        String who,
        String column,
        @Nullable Object before,
        @Nullable Object after,
        boolean undone,
        String reason) {}
