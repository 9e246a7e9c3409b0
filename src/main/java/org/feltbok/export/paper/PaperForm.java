package org.feltbok.export.paper;

import java.util.ArrayList;
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

    /** All that is printed of the questionnaire, piece by piece. */
    List<String> texts() {
        List<String> all = new ArrayList<>(List.of(title, study, version, notice));
        for (PaperPart part : parts) {
            switch (part) {
                case PaperPart.Head head -> all.addAll(head.blanks());
                case PaperPart.Heading heading ->
                        all.addAll(List.of(heading.text(), heading.condition()));
                case PaperPart.Sheet sheet -> {
                    all.add(sheet.title());
                    all.addAll(sheet.blanks());
                }
                case PaperPart.Told told -> all.add(told.text());
                case PaperPart.Ask ask -> {
                    all.addAll(List.of(ask.text(), ask.hint(), ask.condition(), ask.note()));
                    texts(ask.answer(), all);
                }
            }
        }
        return all;
    }

    private static void texts(PaperAnswer answer, List<String> into) {
        switch (answer) {
            case PaperAnswer.Boxes boxes -> boxes.options().forEach(o -> into.add(o.label()));
            case PaperAnswer.Matrix matrix -> {
                matrix.columns().forEach(o -> into.add(o.label()));
                matrix.rows().forEach(r -> into.addAll(List.of(r.text(), r.condition())));
            }
            case PaperAnswer.Signs signs -> into.add(signs.told());
            case PaperAnswer.Lines lines -> {}
            case PaperAnswer.None none -> {}
        }
    }

    /** How many questions take an answer. */
    int answered() {
        return (int)
                questions().stream().filter(q -> !(q.answer() instanceof PaperAnswer.None)).count();
    }
}
