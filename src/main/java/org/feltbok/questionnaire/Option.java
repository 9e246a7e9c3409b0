package org.feltbok.questionnaire;

import org.feltbok.base.MissingKind;
import org.feltbok.base.text.LocalText;
import org.jspecify.annotations.Nullable;

import java.util.Optional;

/**
 * A printed answer of an option list.
 *
 * @param code as printed and as in files
 * @param value the whole number stored in the answer matrix
 * @param missing the kind of missing value this answer means; null = an answer like any other
 * @param exclusive true if it stands alone in a question with several answers
 * @param score the number it counts as in means; null = its code, where that is a number
 * @param retiredAt since when it is no longer offered; null = it is offered
 */
public record Option(
        String id,
        String code,
        int value,
        LocalText label,
        LocalText shortLabel,
        @Nullable MissingKind missing,
        boolean exclusive,
        @Nullable Double score,
        @Nullable String retiredAt) {
    private static final String NUMBER = "-?\\d+(\\.\\d+)?";

    /** An option that is offered and counts as its code. */
    public Option(
            String id,
            String code,
            int value,
            LocalText label,
            LocalText shortLabel,
            @Nullable MissingKind missing,
            boolean exclusive) {
        this(id, code, value, label, shortLabel, missing, exclusive, null, null);
    }

    /** The same answer as another thing. */
    public Option withId(String other) {
        return new Option(
                other, code, value, label, shortLabel, missing, exclusive, score, retiredAt);
    }

    /** Whether it is no longer offered. */
    public boolean isRetired() {
        return retiredAt != null;
    }

    /** The number it counts as; NaN if it stands for none. */
    public double counts() {
        if (score != null) {
            return score;
        }
        return code.matches(NUMBER) ? Double.parseDouble(code) : Double.NaN;
    }

    public Optional<MissingKind> missingKind() {
        return Optional.ofNullable(missing);
    }

    /** The short label where there is one, for figures; else the label. */
    public LocalText figureLabel() {
        return shortLabel.isEmpty() ? label : shortLabel;
    }
}
