package org.feltbok.responses;

import java.util.List;
import org.feltbok.base.text.LocalText;

/** A part of a form under a heading. */
public record FormSection(String name, LocalText label, List<FormQuestion> questions) {
    public FormSection {
        questions = List.copyOf(questions);
    }
}
