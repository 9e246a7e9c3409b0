package org.feltbok.figures.render.page;

import org.feltbok.base.text.Texts;
import org.feltbok.figures.FigureSpec;

import java.util.Optional;

/**
 * A caption in the parts of which its number, a field in a document, is one.
 *
 * @param before the number, such as "Figur "
 * @param number empty where it has none, and then there is nothing before it
 * @param after the number, with the title
 */
public record CaptionParts(String before, String number, String after) {
    private static final String NUMBER = "\u0001";
    private static final String TITLE = "\u0002";

    /** What has no number is its title alone. */
    public static CaptionParts of(
            Texts texts, FigureSpec.Kind kind, Optional<Integer> number, String title) {
        if (number.isEmpty()) {
            return new CaptionParts("", "", title);
        }
        String pattern = pattern(texts, kind);
        int at = pattern.indexOf(NUMBER);
        return new CaptionParts(
                pattern.substring(0, at),
                String.valueOf(number.get()),
                pattern.substring(at + NUMBER.length()).replace(TITLE, title));
    }

    /** The word that a kind's captions begin with. */
    public static String word(Texts texts, FigureSpec.Kind kind) {
        return of(texts, kind, Optional.of(0), "").before().strip();
    }

    /** What stands above the list of a kind's captions. */
    public static String list(Texts texts, FigureSpec.Kind kind) {
        return texts.get(
                kind == FigureSpec.Kind.TABLE ? "export.word.tables" : "export.word.figures");
    }

    private static String pattern(Texts texts, FigureSpec.Kind kind) {
        String key =
                kind == FigureSpec.Kind.TABLE ? "figures.caption.table" : "figures.caption.figure";
        return texts.get(key, NUMBER, TITLE);
    }

    /** As one text. */
    public String whole() {
        return before + number + after;
    }
}
