package org.feltbok.export;

import org.feltbok.base.text.Texts;
import org.feltbok.figures.FigureSpec;
import org.feltbok.figures.FigureTable;

import java.util.Optional;

/**
 * A figure or table as a text document takes it.
 *
 * @param number as printed in the report; empty = it has none
 * @param title without kind and number
 * @param section key of the section it stands in; empty = none
 */
public record WordItem(
        FigureTable table,
        FigureSpec.Kind kind,
        Optional<Integer> number,
        String title,
        String section) {

    /** By itself, below no heading. */
    public static WordItem alone(FigureSpec spec, FigureTable table, Texts texts) {
        return of(spec, table, texts, "");
    }

    /** As it stands in the report. */
    static WordItem of(FigureSpec spec, FigureTable table, Texts texts) {
        return of(spec, table, texts, spec.section());
    }

    private static WordItem of(FigureSpec spec, FigureTable table, Texts texts, String section) {
        return new WordItem(
                table, spec.kind(), spec.number(), spec.title().in(texts.language()), section);
    }
}
