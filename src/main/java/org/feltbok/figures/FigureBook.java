package org.feltbok.figures;

import org.jdbi.v3.core.Handle;

import java.util.List;
import java.util.Optional;

/**
 * The figures and tables of a study in the order of its report, with what the report prints of
 * them.
 *
 * @param published of all figures, in their order
 * @param claims what it says of groups, in their order
 */
public record FigureBook(
        List<FigureSpec> figures,
        List<PublishedValue> published,
        List<Claim> claims,
        List<Erratum> errata) {
    /** A study without figures. */
    public static final FigureBook EMPTY =
            new FigureBook(List.of(), List.of(), List.of(), List.of());

    public FigureBook {
        figures = List.copyOf(figures);
        published = List.copyOf(published);
        claims = List.copyOf(claims);
        errata = List.copyOf(errata);
    }

    public static FigureBook read(Handle handle) {
        return new FigureBook(
                FigureStore.figures(handle).stream().map(FigureStore.Stored::spec).toList(),
                FigureStore.published(handle),
                FigureStore.claims(handle),
                FigureStore.errata(handle));
    }

    public Optional<FigureSpec> figure(String key) {
        return figures.stream().filter(f -> f.key().equals(key)).findFirst();
    }

    /** What the report prints of one figure. */
    public List<PublishedValue> publishedOf(String figure) {
        return published.stream().filter(p -> p.figure().equals(figure)).toList();
    }

    /** What the report says of the groups of one figure. */
    public List<Claim> claimsOf(String figure) {
        return claims.stream().filter(c -> c.figure().equals(figure)).toList();
    }

    public Optional<Erratum> erratum(String key) {
        return errata.stream().filter(e -> e.key().equals(key)).findFirst();
    }
}
