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
 */
public record Option(
        String id,
        String code,
        int value,
        LocalText label,
        LocalText shortLabel,
        @Nullable MissingKind missing,
        boolean exclusive) {
    public Optional<MissingKind> missingKind() {
        return Optional.ofNullable(missing);
    }

    /** The short label where there is one, for figures; else the label. */
    public LocalText figureLabel() {
        return shortLabel.isEmpty() ? label : shortLabel;
    }
}
