package org.feltbok.questionnaire;

import org.feltbok.base.text.LocalText;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;

/**
 * A part of a questionnaire with a heading.
 *
 * @param name empty for questions that stand outside any group
 * @param relevant when its questions are asked; null = always
 * @param retiredAt since when it is no longer asked; null = it is asked
 */
public record Section(
        String id,
        String name,
        LocalText label,
        @Nullable String relevant,
        @Nullable String retiredAt,
        List<Question> questions) {
    public Section {
        questions = List.copyOf(questions);
    }

    /** A section that is asked. */
    public Section(
            String id,
            String name,
            LocalText label,
            @Nullable String relevant,
            List<Question> questions) {
        this(id, name, label, relevant, null, questions);
    }

    /** Whether it is no longer asked. */
    public boolean isRetired() {
        return retiredAt != null;
    }

    public Optional<String> relevance() {
        return Optional.ofNullable(relevant);
    }
}
