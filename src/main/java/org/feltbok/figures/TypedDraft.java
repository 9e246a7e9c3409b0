package org.feltbok.figures;

import org.feltbok.base.text.LocalText;

import java.util.List;
import java.util.Optional;

/**
 * A table that is being typed.
 *
 * @param figure what is said of it beside its cells
 * @param editing what the figure that it changes is known by; empty = a new one
 */
public record TypedDraft(TypedTable table, FigureSpec figure, String editing) {
    /** A new table or figure in no section yet. */
    public static FigureSpec figure(FigureSpec.Kind kind, String key, int number) {
        LocalText none = LocalText.of("");
        return new FigureSpec(
                key,
                kind,
                Optional.of(number),
                none,
                none,
                "",
                none,
                Piece.EMPTY,
                List.of(),
                List.of(),
                Optional.empty(),
                0,
                Optional.empty(),
                false,
                FigureSpec.ChartSpec.of(ChartStyle.Kind.TABLE),
                none,
                Optional.empty(),
                none);
    }

    /** Called otherwise, in another section, drawn otherwise. */
    public TypedDraft called(
            LocalText title, Optional<Integer> number, String section, ChartStyle.Kind kind) {
        FigureSpec.ChartSpec chart =
                kind == figure.chart().kind() ? figure.chart() : FigureSpec.ChartSpec.of(kind);
        FigureSpec now =
                figure.withTexts(title, figure.subtitle(), figure.note())
                        .as(figure.key(), number)
                        .in(section)
                        .drawn(chart, List.of(), List.of(), figure.decimals());
        return new TypedDraft(table, now, editing);
    }

    /** A new one counted among the others, figures or tables, from now on. */
    public TypedDraft among(FigureSpec.Kind kind, String key, int number) {
        FigureSpec now =
                figure(kind, key, number)
                        .withTexts(figure.title(), figure.subtitle(), figure.note())
                        .in(figure.section());
        return new TypedDraft(table, now, editing);
    }

    public TypedDraft with(TypedTable other) {
        return new TypedDraft(other, figure, editing);
    }
}
