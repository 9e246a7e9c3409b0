package org.feltbok.figures.build;

import org.feltbok.base.text.Language;
import org.feltbok.base.text.Texts;
import org.feltbok.figures.FigureBook;
import org.feltbok.figures.FigureSpec;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Number and key of a figure that is made now.
 *
 * @param language code of the study's own
 */
public record NextFigure(FigureBook book, String language) {
    /** One more than the greatest of its kind. */
    public int number(FigureSpec.Kind kind) {
        return book.figures().stream()
                        .filter(f -> f.kind() == kind)
                        .flatMap(f -> f.number().stream())
                        .mapToInt(n -> n)
                        .max()
                        .orElse(0)
                + 1;
    }

    /** A key that no other has. */
    public String key(FigureSpec.Kind kind, int number) {
        String word =
                new Texts(Language.of(Locale.of(language)))
                        .get("figures.build.key." + kind.name().toLowerCase(Locale.ROOT));
        Set<String> taken =
                book.figures().stream().map(FigureSpec::key).collect(Collectors.toSet());
        String key = word + "-" + number;
        for (int i = 2; taken.contains(key); i++) {
            key = word + "-" + number + "-" + i;
        }
        return key;
    }
}
