package org.feltbok.cases;

import org.jspecify.annotations.Nullable;

/**
 * One figure.
 *
 * @param part a class of the indicator's breakdown; empty = the whole
 * @param originId null = that of the indicator
 */
public record IndicatorValue(
        String indicatorId,
        String caseId,
        int year,
        String part,
        double value,
        @Nullable String originId) {}
