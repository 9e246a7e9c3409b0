package org.feltbok.questionnaire;

import org.feltbok.base.text.LocalText;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;

/**
 * A question as printed.
 *
 * @param number as printed, such as 4; may be empty
 * @param hint the instruction above the answers; may be empty
 * @param note the note below the question; may be empty
 * @param relevant when it is asked; null = always
 * @param constraint what an answer must fulfil; null = nothing
 * @param constraintMessage what people are told when it is not fulfilled; may be empty
 * @param retiredAt since when it is no longer asked; null = it is asked
 * @param items one, or the rows of a matrix; none for a NOTE
 */
public record Question(
        String id,
        String name,
        String number,
        QuestionType type,
        LocalText label,
        LocalText hint,
        LocalText note,
        LocalText shortLabel,
        @Nullable String relevant,
        @Nullable String constraint,
        LocalText constraintMessage,
        @Nullable String retiredAt,
        List<Item> items) {
    public Question {
        items = List.copyOf(items);
    }

    /** Whether it is no longer asked. */
    public boolean isRetired() {
        return retiredAt != null;
    }

    public Optional<String> relevance() {
        return Optional.ofNullable(relevant);
    }

    public Optional<String> constraintRule() {
        return Optional.ofNullable(constraint);
    }

    /** The short label where there is one, for figures; else the label. */
    public LocalText figureLabel() {
        return shortLabel.isEmpty() ? label : shortLabel;
    }
}
