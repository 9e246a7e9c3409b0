package org.feltbok.analysis.agreement;

import java.util.Optional;

/**
 * A plain reading of alpha, by the limits of Krippendorff (2004: Content Analysis, 2nd ed., p.
 * 241): conclusions from .800, tentative ones from .667, none below.
 */
public enum Reading {
    /** 0.800 or more. */
    RELIABLE,
    /** From 0.667 to below 0.800. */
    TENTATIVE,
    /** Below 0.667. */
    UNRELIABLE,
    /** 0 or less: no more alike than by chance. */
    AS_BY_CHANCE;

    public static final double RELIABLE_FROM = 0.8;
    public static final double TENTATIVE_FROM = 0.667;

    /** Empty where alpha is undefined. */
    public static Optional<Reading> of(Coefficient alpha) {
        if (alpha.value().isEmpty()) {
            return Optional.empty();
        }
        double value = alpha.value().getAsDouble();
        if (value >= RELIABLE_FROM) {
            return Optional.of(RELIABLE);
        }
        if (value >= TENTATIVE_FROM) {
            return Optional.of(TENTATIVE);
        }
        return Optional.of(value > 0 ? UNRELIABLE : AS_BY_CHANCE);
    }
}
