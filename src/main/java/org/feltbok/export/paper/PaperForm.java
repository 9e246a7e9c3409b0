package org.feltbok.export.paper;

import java.util.List;

/**
 * A questionnaire as it is printed, in one language.
 *
 * @param study its title
 * @param version such as "version 2"; may be empty
 * @param notice what is not real about the study; may be empty
 * @param language code of the texts
 * @param parts from the top down
 */
public record PaperForm(
        String title,
        String study,
        String version,
        String notice,
        String language,
        List<PaperPart> parts) {
    public PaperForm {
        parts = List.copyOf(parts);
    }

    /** All questions, those of sheets for members too. */
    public List<PaperPart.Ask> questions() {
        return parts.stream()
                .filter(PaperPart.Ask.class::isInstance)
                .map(PaperPart.Ask.class::cast)
                .toList();
    }

    /** How many questions take an answer. */
    int answered() {
        return (int)
                questions().stream().filter(q -> !(q.answer() instanceof PaperAnswer.None)).count();
    }
}
