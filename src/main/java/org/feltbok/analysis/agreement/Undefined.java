package org.feltbok.analysis.agreement;

/** Why there is no number. */
public enum Undefined {
    /** No unit was coded by two of the coders. */
    NO_COMMON_UNITS,
    /** All said the same of every unit: agreement cannot be told from chance. */
    NO_VARIATION,
    /** Cohen's kappa is of two coders. */
    NOT_TWO_CODERS,
    /** None of the coder's pairs has the number. */
    NO_PAIR,
    /** In too many of the samples drawn anew the number is undefined; for intervals. */
    TOO_RARE,
    /** No disagreement at all, so samples drawn anew cannot differ; for intervals. */
    NO_DISAGREEMENT
}
