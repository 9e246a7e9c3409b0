package org.feltbok.questions.ui;

import org.feltbok.questionnaire.Question;
import org.feltbok.questionnaire.Section;
import org.jspecify.annotations.Nullable;

/**
 * A line of the list: a section, or a question of it.
 *
 * @param question null for the section's own line
 */
record Line(Section section, @Nullable Question question) {
    String id() {
        return question == null ? section.id() : question.id();
    }

    boolean isRetired() {
        return section.isRetired() || question != null && question.isRetired();
    }
}
